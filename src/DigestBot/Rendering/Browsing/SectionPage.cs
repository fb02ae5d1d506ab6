using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>A section as a list of its stories, numbered; a button with the number opens the story.</summary>
internal sealed class SectionPage(RenderSettings settings)
{
    /// <summary>Stories on one page: Telegram takes 100 buttons, and nobody looks through more.</summary>
    private const int MostStories = 40;

    /// <summary>As many as a phone shows side by side.</summary>
    private const int NumbersInRow = 5;

    private readonly Phrases _phrases = Phrases.In(settings.Language);

    /// <summary>What the button says that opens a section.</summary>
    public static string LabelOf(Section section, Phrases phrases)
    {
        var title = TitleOf(section, phrases);
        return section.Stories.Count == 0
            ? title
            : string.Create(CultureInfo.InvariantCulture, $"{title} · {section.Stories.Count}");
    }

    public static string TitleOf(Section section, Phrases phrases) =>
        section.Title.Length > 0 ? section.Title : phrases.UntitledSection;

    /// <param name="day">The day as its reader wants it.</param>
    /// <param name="index">Which of its sections.</param>
    /// <param name="page">Which page is wanted; the last where there are fewer by now.</param>
    public TextMessage Of(Digest day, int index, int page)
    {
        var pages = PagesOf(day, index).ToList();
        var place = new SectionPlace(
            day.Date,
            SectionKey.Of(day.Sections, index),
            settings.IsPersonal,
            Math.Clamp(page, 1, pages.Count)
        );
        var shown = pages[place.Page - 1];
        return new TextMessage(
            shown.Html,
            Preview: null,
            [
                .. Keys.Turner(place, pages.Count),
                .. shown
                    .Stories.Select(story => Number(day.Sections[index], story))
                    .Chunk(NumbersInRow)
                    .Select(row => row.ToList<Button>()),
                .. Keys.Row(Keys.To(_phrases.BackToDayButton, new FrontPlace(day.Date, settings.IsPersonal))),
            ]
        );
    }

    private CallbackButton Number(Section section, StoryId story) =>
        Keys.To(
            (section.Stories.TakeWhile(other => other.Id != story).Count() + 1).ToString(CultureInfo.InvariantCulture),
            new StoryPlace(story, settings.IsPersonal)
        );

    private IEnumerable<Page> PagesOf(Digest day, int index)
    {
        var section = day.Sections[index];
        var title = TitleOf(section, _phrases);
        var scope = new Scope(title);
        IReadOnlyList<Line> heading =
        [
            new Line([new Element(Mark.Bold(), [new Words(title)])], Boundary.Section, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            new Line([new Words($"{_phrases.Day(day.Date)} · {Place(day, index)}")], Boundary.Block, Gap.Line)
            {
                LeadsOn = true,
            },
        ];
        var introduction = new BlockLines(_phrases)
            .Of(section.Introduction)
            .Select((line, at) => at == 0 ? line with { Gap = Gap.Blank } : line);
        var chunks = section.Stories.Index().Chunk(MostStories).DefaultIfEmpty([]).ToList();
        return chunks.SelectMany(
            (chunk, at) =>
                Pages.LayOut(
                    heading
                        .Concat(at == 0 ? introduction : [])
                        .Concat(chunk.Select(story => Line(story.Item, story.Index + 1)))
                        .Select(line => line with { Scope = scope })
                )
        );
    }

    private string Place(Digest day, int index) =>
        day.Sections[index].Stories.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{day.Sections.Count}")
            : _phrases.Stories(day.Sections[index].Stories.Count);

    private static Line Line(Story story, int number) =>
        new(
            [
                new Element(Mark.Bold(), [new Words(number.ToString(CultureInfo.InvariantCulture) + ". ")]),
                new Words(story.Title),
                .. StoryLines.Host(story),
            ],
            Boundary.Story,
            Gap.Blank
        )
        {
            Begins = story.Id,
        };
}
