using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>
/// A story, whole, its insight folded; buttons for its tags, its source, for passing it on, for stories that tell of
/// the same, and for the way back.
/// </summary>
internal sealed class StoryPage(RenderSettings settings)
{
    private const int TagsInRow = 3;

    private readonly Phrases _phrases = Phrases.In(settings.Language);

    /// <param name="day">The day as its reader wants it; or, of a story that is not wanted, all that is not.</param>
    /// <param name="story">One of its stories.</param>
    /// <param name="related">Stories that tell of the same.</param>
    /// <param name="page">Which page is wanted; the last where there are fewer by now.</param>
    /// <param name="isLeftOut">Whether its reader does not want it: then the way back is to the list of such.</param>
    public TextMessage Of(
        Digest day,
        Story story,
        IReadOnlyList<(DateOnly Day, Story Story)> related,
        int page,
        bool isLeftOut = false
    )
    {
        var pages = Pages.LayOut(new StoryView(settings).Folded(new StoryFacts(settings).Place(day, story), story));
        var place = new StoryPlace(story.Id, settings.IsPersonal, Math.Clamp(page, 1, pages.Count));
        return new TextMessage(
            pages[place.Page - 1].Html,
            place.Page == 1 ? ClassicRenderer.Cover(ClassicRenderer.PictureOf(story), settings) : null,
            [
                .. Keys.Turner(place, pages.Count),
                .. story
                    .Tags.Where(tag => !tag.IsSection)
                    .Select(tag => new CallbackButton($"🏷 {tag.NameIn(_phrases.Language)}", $"/tag {tag.Slug}"))
                    .Chunk(TagsInRow)
                    .Select(row => row.ToList<Button>()),
                .. Keys.Row(
                    story.Url is { } source && LinkTarget.CanBeLinked(source)
                        ? new LinkButton(_phrases.SourceButton, source)
                        : null,
                    new SwitchInlineButton(_phrases.ShareButton, story.Id.ToString())
                ),
                .. related.SelectMany(other => Keys.Row(Related(other.Day, other.Story))),
                .. Keys.Row(isLeftOut ? BackToLeftOut(day) : Back(day, story), Next(day, story)),
            ]
        );
    }

    private CallbackButton Related(DateOnly day, Story story) =>
        Keys.To($"↪ {_phrases.ShortDay(day)} · {story.Title}", new StoryPlace(story.Id));

    private CallbackButton Back(Digest day, Story story)
    {
        var index = day
            .Sections.Index()
            .First(section => section.Item.Stories.Any(other => other.Id == story.Id))
            .Index;
        return Keys.To(
            $"◀ {SectionPage.TitleOf(day.Sections[index], _phrases)}",
            new SectionPlace(day.Date, SectionKey.Of(day.Sections, index), settings.IsPersonal)
        );
    }

    private CallbackButton BackToLeftOut(Digest day) =>
        Keys.To($"◀ {_phrases.LeftOutTitle}", new LeftOutPlace(day.Date));

    private CallbackButton? Next(Digest day, Story story) =>
        day.Stories.SkipWhile(other => other.Id != story.Id).Skip(1).FirstOrDefault() is { } next
            ? Keys.To(_phrases.NextStoryButton, new StoryPlace(next.Id, settings.IsPersonal))
            : null;
}
