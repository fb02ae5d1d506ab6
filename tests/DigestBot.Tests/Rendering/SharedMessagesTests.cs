using System.Text;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class SharedMessagesTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public void A_story_or_a_day_is_one_message_within_all_limits()
    {
        foreach (var digest in RandomDigests.Days)
        {
            foreach (var message in Everything(digest))
            {
                Encoding.UTF8.GetByteCount(message.Html).ShouldBeLessThanOrEqualTo(32_768);
                var read = TelegramHtml.Read(message.Html);
                read.Text.Length.ShouldBeInRange(1, 4096);
                read.Entities.ShouldBeLessThanOrEqualTo(100);
            }
        }
    }

    [Fact]
    public void A_story_is_whole_where_it_fits_and_else_leads_on()
    {
        foreach (var digest in RandomDigests.Days)
        {
            foreach (var story in digest.Stories)
            {
                var place = new StoryFacts(Settings).Place(digest.Date, story);
                var pages = Pages.LayOut(new StoryView(Settings).Unfolded(place, story));
                var shared = new SharedMessages(Settings).Of(digest.Date, story);
                var leadsOn = shared.Buttons.SelectMany(row => row).Any(button => button.Label == "📖 继续阅读");
                leadsOn.ShouldBe(pages.Count > 1);
                if (!leadsOn)
                {
                    shared.Html.ShouldBe(pages[0].Html);
                }
            }
        }
    }

    private static IEnumerable<TextMessage> Everything(Digest digest)
    {
        var shared = new SharedMessages(Settings);
        return digest.Stories.Select(story => shared.Of(digest.Date, story)).Append(shared.Of(digest));
    }
}
