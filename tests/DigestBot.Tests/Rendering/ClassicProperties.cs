using System.Globalization;
using System.Text;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Rendering;

public sealed class ClassicProperties
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public void Every_message_is_sound_and_within_all_limits() =>
        ForAll(digest =>
        {
            foreach (var message in Everything(digest))
            {
                Encoding.UTF8.GetByteCount(message.Html).ShouldBeLessThanOrEqualTo(32_768);
                var read = TelegramHtml.Read(message.Html);
                read.Text.Length.ShouldBeInRange(1, 4096);
                (read.Entities + AutomaticEntities.In(Unlinked(message.Html)).Count()).ShouldBeLessThanOrEqualTo(100);
            }
        });

    [Fact]
    public void No_text_is_lost() =>
        ForAll(digest =>
        {
            var shown = Squeezed(
                ClassicRenderer.RenderDay(digest, Settings).Select(message => TelegramHtml.Read(message.Html).Text)
            );
            var position = 0;
            foreach (var text in Written.InOrder(digest))
            {
                position = After(shown, Squeezed([text]), position);
            }

            foreach (var text in Written.InTables(digest))
            {
                After(shown, Squeezed([text]), 0);
            }
        });

    [Fact]
    public void No_text_of_a_day_is_lost_to_who_opens_every_page_of_it() =>
        ForAll(digest =>
        {
            var pages = Browsed.Pages(digest, Settings);
            var shown = Squeezed(pages.Select(page => TelegramHtml.Read(page.Html).Text));
            foreach (var text in Written.InOrder(digest).Concat(Written.InTables(digest)))
            {
                After(shown, Squeezed([text]), 0);
            }
        });

    [Fact]
    public void Every_button_of_a_day_holds_what_it_says() =>
        ForAll(digest =>
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
        });

    [Fact]
    public void No_link_is_lost() =>
        ForAll(digest =>
        {
            var messages = ClassicRenderer
                .RenderDay(digest, Settings)
                .Select(message => TelegramHtml.Read(message.Html))
                .ToList();
            var links = messages.SelectMany(message => message.Links).ToHashSet();
            var shown = Squeezed(messages.Select(message => message.Text));
            foreach (var target in Written.Links(digest))
            {
                if (LinkTarget.CanBeLinked(target))
                {
                    links.Contains(target.AbsoluteUri).ShouldBeTrue($"Lost: {target}");
                }
                else
                {
                    After(shown, LinkTarget.WrittenOut(target), 0);
                }
            }
        });

    [Fact]
    public void No_grapheme_is_torn() =>
        ForAll(digest =>
        {
            var shown = Graphemes(
                ClassicRenderer.RenderDay(digest, Settings).Select(message => TelegramHtml.Read(message.Html).Text)
            );
            foreach (var (grapheme, count) in Graphemes(Written.InOrder(digest)))
            {
                shown.GetValueOrDefault(grapheme).ShouldBeGreaterThanOrEqualTo(count, grapheme);
            }
        });

    private static void ForAll(Action<Digest> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(RandomDigests.Arbitrary, holds));

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

    /// <summary>Where a text ends whose characters stand from a position on, with only repeated titles between them.</summary>
    private static int After(string shown, string text, int position)
    {
        foreach (var c in text)
        {
            var found = shown.IndexOf(c, position);
            found.ShouldBeGreaterThanOrEqualTo(0, $"Lost: {text}");
            position = found + 1;
        }

        return position;
    }

    private static string Squeezed(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(text => text).Where(c => !char.IsWhiteSpace(c)));

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
