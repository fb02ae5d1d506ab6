using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>Digests and stories as texts in Telegram's HTML.</summary>
internal static class ClassicRenderer
{
    /// <summary>The day: the headline under its cover, then the sections; the menu stands under the last message.</summary>
    public static IReadOnlyList<TextMessage> RenderDay(Digest digest, RenderSettings settings) =>
        [.. RenderDay(digest, settings, _ => null).Messages.Cast<TextMessage>()];

    /// <summary>
    /// The same day with the lines of its summary linked to the messages that hold their stories, as far as their
    /// addresses are known. Only the headline differs by that.
    /// </summary>
    /// <param name="digest">The day.</param>
    /// <param name="settings">How it is shown.</param>
    /// <param name="whereStands">The address of the message in which a story begins; null where it is not known.</param>
    public static RenderedDay RenderDay(Digest digest, RenderSettings settings, Func<StoryId, Uri?> whereStands)
    {
        var pages = Day(digest, settings, whereStands).SelectMany(Pages.LayOut).ToList();
        var messages = pages.Select(
            (page, index) =>
                new TextMessage(
                    page.Html,
                    index == 0 ? Cover(digest.Cover, settings) : null,
                    index == pages.Count - 1 ? Menu.Of(digest, settings) : []
                )
        );
        var places = pages
            .SelectMany((page, index) => page.Stories.Select(story => (story, index)))
            .DistinctBy(place => place.story)
            .Where(place => place.index > 0)
            .ToDictionary(place => place.story, place => place.index);
        return new RenderedDay([.. messages], places);
    }

    /// <summary>Stories of several days under a heading, in the order given.</summary>
    /// <param name="heading">What they have in common.</param>
    /// <param name="notes">What is to be known of the answer.</param>
    /// <param name="first">The number of the first story.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="settings">How they are shown.</param>
    public static IReadOnlyList<TextMessage> RenderStoryList(
        string heading,
        IReadOnlyList<string> notes,
        int first,
        IReadOnlyList<(DateOnly Day, Story Story)> stories,
        RenderSettings settings
    ) =>
        [
            .. Pages
                .LayOut(new StoryList(settings).Lines(heading, notes, first, stories))
                .Select(page => new TextMessage(page.Html)),
        ];

    /// <summary>A page of what a search found.</summary>
    /// <param name="words">What was looked for: the heading, in bold.</param>
    /// <param name="count">How much there is of it.</param>
    /// <param name="notes">What is to be known of the answer.</param>
    /// <param name="first">The number of the first story.</param>
    /// <param name="stories">The stories of the page.</param>
    /// <param name="settings">How they are shown.</param>
    public static IReadOnlyList<TextMessage> RenderFound(
        string words,
        string count,
        IReadOnlyList<string> notes,
        int first,
        IReadOnlyList<FoundStory> stories,
        RenderSettings settings
    ) =>
        [
            .. Pages
                .LayOut(new FoundList(settings).Lines(words, count, notes, first, stories))
                .Select(page => new TextMessage(page.Html)),
        ];

    /// <summary>
    /// What begins a message of its own: with everything, the headline and each section; with leads, the headline and
    /// the stories.
    /// </summary>
    private static IEnumerable<IEnumerable<Line>> Day(
        Digest digest,
        RenderSettings settings,
        Func<StoryId, Uri?> whereStands
    )
    {
        var phrases = Phrases.In(settings.Language);
        var headline = new HeadlineLines(settings, whereStands).Of(digest);
        var sections = new SectionLines(phrases, settings.Density).Of(digest);
        return settings.Density == Density.Full
            ? [headline, .. sections]
            : [headline, sections.SelectMany(lines => lines)];
    }

    /// <summary>The first picture of a story.</summary>
    public static Uri? PictureOf(Story story) => Inlines.In(story.Body).OfType<Image>().FirstOrDefault()?.Source;

    /// <summary>A picture above a text.</summary>
    public static LinkPreview? Cover(Uri? cover, RenderSettings settings) =>
        settings.Previews && cover is not null && LinkTarget.CanBeLinked(cover)
            ? new LinkPreview(cover, Large: true, AboveText: true)
            : null;
}
