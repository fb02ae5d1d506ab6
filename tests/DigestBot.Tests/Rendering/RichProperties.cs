using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Rich;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class RichProperties
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private static readonly Lazy<IReadOnlyList<(Digest Digest, IReadOnlyList<RichHtmlText> Messages)>> Days = new(() =>
        [.. RandomDigests.Days.Select(digest => (digest, Read(RichRenderer.RenderDay(digest, Settings))))]
    );

    [Fact]
    public void Every_message_is_sound_and_within_all_limits()
    {
        foreach (var read in RandomDigests.Days.SelectMany(digest => Read(Everything(digest))))
        {
            read.Text.Length.ShouldBeInRange(1, 32_768);
            read.Blocks.ShouldBeInRange(1, 500);
            read.Media.ShouldBeLessThanOrEqualTo(50);
            read.Depth.ShouldBeLessThanOrEqualTo(16);
        }
    }

    [Fact]
    public void Every_link_within_a_message_leads_to_a_place_in_it()
    {
        foreach (var read in Days.Value.SelectMany(day => day.Messages))
        {
            read.Links.Where(link => link.StartsWith('#')).Select(link => link[1..]).ShouldBeSubsetOf(read.Anchors);
        }
    }

    [Fact]
    public void No_text_and_no_link_is_lost()
    {
        foreach (var (digest, messages) in Days.Value)
        {
            var shown = ShownIn(messages);
            shown.ShouldHoldEveryText(digest);
            shown.ShouldHoldEveryLink(digest);
        }
    }

    [Fact]
    public void A_story_by_itself_loses_no_text()
    {
        foreach (var (digest, story) in RandomDigests.Days.SelectMany(day => day.Stories.Select(story => (day, story))))
        {
            var alone = digest with
            {
                Title = "",
                Summary = [],
                Introduction = [],
                Sections = [new Section("", [], [story])],
            };
            ShownIn(Read(RichRenderer.RenderStory(digest, story, Settings))).ShouldHoldEveryText(alone);
        }
    }

    private static IEnumerable<RichMessage> Everything(Digest digest) =>
        [
            .. Enum.GetValues<Density>()
                .SelectMany(density => RichRenderer.RenderDay(digest, Settings with { Density = density })),
            .. digest.Stories.SelectMany(story => RichRenderer.RenderStory(digest, story, Settings)),
            .. RichRenderer.RenderStoryList(
                "标签",
                [.. digest.Stories.Select(story => (digest.Date, story))],
                Settings
            ),
        ];

    private static IReadOnlyList<RichHtmlText> Read(IEnumerable<RichMessage> messages) =>
        [.. messages.Select(message => RichHtmlText.Read(message.Html))];

    private static Shown ShownIn(IReadOnlyList<RichHtmlText> messages) =>
        new(messages.Select(read => read.Text), messages.SelectMany(read => read.Links));
}
