using System.Globalization;
using System.Text;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class ClassicProperties
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private static readonly Lazy<IReadOnlyList<(Digest Digest, IReadOnlyList<TelegramHtml> Messages)>> Days = new(() =>
        [.. RandomDigests.Days.Select(digest => (digest, Read(ClassicRenderer.RenderDay(digest, Settings))))]
    );

    [Fact]
    public void Every_message_is_sound_and_within_all_limits()
    {
        foreach (var digest in RandomDigests.Days)
        {
            foreach (var message in Everything(digest))
            {
                Encoding.UTF8.GetByteCount(message.Html).ShouldBeLessThanOrEqualTo(32_768);
                var read = TelegramHtml.Read(message.Html);
                read.Text.Length.ShouldBeInRange(1, 4096);
                (read.Entities + AutomaticEntities.In(Unlinked(message.Html)).Count()).ShouldBeLessThanOrEqualTo(100);
            }
        }
    }

    [Fact]
    public void No_text_of_a_day_is_lost_to_who_opens_every_page_of_it()
    {
        foreach (var digest in RandomDigests.Days)
        {
            var pages = Browsed.Pages(digest, Settings);
            new Shown(pages.Select(page => TelegramHtml.Read(page.Html).Text), []).ShouldHoldEveryTextSomewhere(digest);
        }
    }

    [Fact]
    public void Every_button_of_a_day_holds_what_it_says()
    {
        foreach (var digest in RandomDigests.Days)
        {
            foreach (var page in Browsed.Pages(digest, Settings))
            {
                var buttons = page.Buttons.SelectMany(row => row).ToList();
                buttons.Count.ShouldBeInRange(1, 100);
                buttons.ShouldAllBe(button => button.Label.Trim().Length > 0);
                buttons
                    .OfType<CallbackButton>()
                    .ShouldAllBe(button =>
                        Encoding.UTF8.GetByteCount(button.Data) >= 1 && Encoding.UTF8.GetByteCount(button.Data) <= 64
                    );
            }
        }
    }

    [Fact]
    public void No_text_and_no_link_is_lost()
    {
        foreach (var (digest, messages) in Days.Value)
        {
            var shown = new Shown(
                messages.Select(message => message.Text),
                messages.SelectMany(message => message.Links)
            );
            shown.ShouldHoldEveryText(digest);
            shown.ShouldHoldEveryLink(digest);
        }
    }

    [Fact]
    public void No_grapheme_is_torn()
    {
        foreach (var (digest, messages) in Days.Value)
        {
            var shown = Graphemes(messages.Select(message => message.Text));
            foreach (var (grapheme, count) in Graphemes(Written.InOrder(digest)))
            {
                shown.GetValueOrDefault(grapheme).ShouldBeGreaterThanOrEqualTo(count, grapheme);
            }
        }
    }

    private static IReadOnlyList<TelegramHtml> Read(IEnumerable<TextMessage> messages) =>
        [.. messages.Select(message => TelegramHtml.Read(message.Html))];

    private static IEnumerable<TextMessage> Everything(Digest digest) =>
        [
            .. ClassicRenderer.RenderDay(digest, Settings),
            .. ClassicRenderer.RenderDay(digest, Settings with { Density = Density.Standard }),
            .. Browsed.Pages(digest, Settings),
            .. ClassicRenderer.RenderStoryList(
                "标签",
                [],
                first: 1,
                [.. digest.Stories.Select(story => (digest.Date, story))],
                Settings
            ),
        ];

    private static Dictionary<string, int> Graphemes(IEnumerable<string> texts) =>
        texts
            .SelectMany(text =>
                StringInfo.ParseCombiningCharacters(text).Select(start => StringInfo.GetNextTextElement(text, start))
            )
            .Where(grapheme => grapheme.Length > 1)
            .GroupBy(grapheme => grapheme)
            .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The text in which Telegram would look for entities: all but links and code.</summary>
    private static string Unlinked(string html) =>
        System.Text.RegularExpressions.Regex.Replace(
            html,
            "<(a|code|pre)[ >].*?</\\1>|<[^>]+>",
            " ",
            System.Text.RegularExpressions.RegexOptions.Singleline
        );
}
