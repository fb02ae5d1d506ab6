using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>Digests as documents in Telegram's rich HTML.</summary>
internal static class RichRenderer
{
    /// <summary>The day, in one message where it fits; the menu stands under the last.</summary>
    /// <remarks>
    /// A link within a message cannot lead out of it. So the day is laid out with every line of the summary linked,
    /// and written with those links alone that stay in their message: a link changes no size, so the pages are the same.
    /// </remarks>
    public static IReadOnlyList<RichMessage> RenderDay(Digest digest, RenderSettings settings)
    {
        var meant = new HashSet<StoryId>();
        var headline = new RichHeadline(
            settings,
            story =>
            {
                meant.Add(story);
                return Mark.LinkToCome();
            }
        ).Of(digest).ToList();
        Leaf[] rest = [.. new RichSections(settings, meant).Of(digest), .. RichFooter.Of(digest)];
        var first = RichPages.LayOut([.. headline, .. rest])[0].Select(leaf => leaf.Html).ToHashSet();

        var linked = new RichHeadline(
            settings,
            story =>
            {
                var anchor = RichSections.AnchorOf(story);
                return first.Contains(Leaves.Anchor(anchor, []).Html) ? Mark.LinkWithin(anchor) : Mark.LinkToCome();
            }
        ).Of(digest);
        var pages = RichWriter.Write(RichPages.LayOut([.. linked, .. rest]));
        return
        [
            .. pages.Select(
                (html, index) => new RichMessage(html, index == pages.Count - 1 ? Menu.Of(digest, settings) : [])
            ),
        ];
    }
}
