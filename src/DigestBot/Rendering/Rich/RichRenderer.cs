using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>Digests as documents in Telegram's rich HTML.</summary>
internal static class RichRenderer
{
    /// <summary>The day, in one message where it fits; the menu stands under the last.</summary>
    public static IReadOnlyList<RichMessage> RenderDay(Digest digest, RenderSettings settings) =>
        [.. RenderDay(digest, settings, _ => null).Messages.Cast<RichMessage>()];

    /// <summary>
    /// The same day with the lines of its summary linked to later messages too, as far as their addresses are known.
    /// </summary>
    /// <remarks>
    /// A link within a message cannot lead out of it. So the day is laid out with every line of the summary linked, and
    /// written with links of the right kind: within, to another message, or none. A link changes no size, so the pages
    /// are the same.
    /// </remarks>
    /// <param name="digest">The day.</param>
    /// <param name="settings">How it is shown.</param>
    /// <param name="whereStands">The address of the message in which a story begins; null where it is not known.</param>
    public static RenderedDay RenderDay(Digest digest, RenderSettings settings, Func<StoryId, Uri?> whereStands)
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
        var places = Places(RichPages.LayOut([.. headline, .. rest]), meant);

        var linked = new RichHeadline(
            settings,
            story =>
                places.GetValueOrDefault(story) == 0 ? Mark.LinkWithin(RichSections.AnchorOf(story))
                : whereStands(story) is { } address ? Mark.Link(address)
                : Mark.LinkToCome()
        ).Of(digest);
        return new RenderedDay(Written([.. linked, .. rest], Menu.Of(digest, settings)), places);
    }

    /// <summary>One story, whole and unfolded, with its tags and its source.</summary>
    public static IReadOnlyList<RichMessage> RenderStory(Digest digest, Story story, RenderSettings settings) =>
        Written(new RichStoryView(settings).Of(digest, story), Menu.Of(story, settings));

    /// <summary>Stories of several days under a heading, in the order given.</summary>
    public static IReadOnlyList<RichMessage> RenderStoryList(
        string heading,
        IReadOnlyList<(DateOnly Day, Story Story)> stories,
        RenderSettings settings
    ) => Written(new RichStoryList(settings).Of(heading, stories), []);

    /// <param name="leaves">What the messages hold.</param>
    /// <param name="menu">The buttons under the last.</param>
    private static IReadOnlyList<RichMessage> Written(
        IEnumerable<Leaf> leaves,
        IReadOnlyList<IReadOnlyList<Button>> menu
    )
    {
        var pages = RichWriter.Write(RichPages.LayOut([.. leaves]));
        return [.. pages.Select((html, index) => new RichMessage(html, index == pages.Count - 1 ? menu : []))];
    }

    /// <summary>The index of the message that holds the place to which a link to the story leads.</summary>
    private static Dictionary<StoryId, int> Places(
        IReadOnlyList<IReadOnlyList<Leaf>> pages,
        IEnumerable<StoryId> stories
    )
    {
        var byAnchor = pages
            .SelectMany((page, index) => page.Where(leaf => leaf.LeadsOn).Select(leaf => (leaf.Html, index)))
            .DistinctBy(place => place.Html)
            .ToDictionary(place => place.Html, place => place.index);
        return stories.ToDictionary(
            story => story,
            story => byAnchor[Leaves.Anchor(RichSections.AnchorOf(story), []).Html]
        );
    }
}
