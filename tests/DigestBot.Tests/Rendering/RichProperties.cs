using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Rich;
using DigestBot.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Rendering;

public sealed class RichProperties
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public void Every_message_is_sound_and_within_all_limits() =>
        ForAll(digest =>
        {
            foreach (var read in Everything(digest).Select(message => RichHtmlText.Read(message.Html)))
            {
                read.Text.Length.ShouldBeInRange(1, 32_768);
                read.Blocks.ShouldBeInRange(1, 500);
                read.Media.ShouldBeLessThanOrEqualTo(50);
                read.Depth.ShouldBeLessThanOrEqualTo(16);
            }
        });

    [Fact]
    public void Every_link_within_a_message_leads_to_a_place_in_it() =>
        ForAll(digest =>
        {
            foreach (var read in Read(digest, Settings))
            {
                read.Links.Where(link => link.StartsWith('#')).Select(link => link[1..]).ShouldBeSubsetOf(read.Anchors);
            }
        });

    [Fact]
    public void No_text_is_lost() =>
        ForAll(digest =>
        {
            var shown = Squeezed(Read(digest, Settings).Select(read => read.Text));
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
    public void No_link_is_lost() =>
        ForAll(digest =>
        {
            var messages = Read(digest, Settings);
            var links = messages.SelectMany(read => read.Links).ToHashSet();
            var shown = Squeezed(messages.Select(read => read.Text));
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
    public void A_story_by_itself_loses_no_text() =>
        ForAll(digest =>
        {
            foreach (var story in digest.Stories)
            {
                var alone = digest with { Summary = [], Introduction = [], Sections = [new Section("", [], [story])] };
                var view = RichRenderer.RenderStory(digest, story, Settings);
                var shown = Squeezed(view.Select(message => RichHtmlText.Read(message.Html).Text));
                var position = 0;
                foreach (var text in Written.InOrder(alone).Skip(1))
                {
                    position = After(shown, Squeezed([text]), position);
                }
            }
        });

    private static void ForAll(Action<Digest> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(RandomDigests.Arbitrary, holds));

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

    private static List<RichHtmlText> Read(Digest digest, RenderSettings settings) =>
        [.. RichRenderer.RenderDay(digest, settings).Select(message => RichHtmlText.Read(message.Html))];

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
}
