using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>A section as a list of its stories, numbered; a button with the number opens the story.</summary>
internal sealed class SectionPage(RenderSettings settings)
{
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
        var section = day.Sections[index];
        var introduction = new BlockLines(_phrases)
            .Of(section.Introduction)
            .Select((line, at) => at == 0 ? line with { Gap = Gap.Blank } : line);
        var list = new NumberedStories(section.Stories, settings.IsPersonal);
        var pages = list.LayOut(
            TitleOf(section, _phrases),
            $"{_phrases.Day(day.Date)} · {Place(day, index)}",
            introduction
        );
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
                .. list.KeysOf(shown),
                .. Keys.Row(Keys.To(_phrases.BackToDayButton, new FrontPlace(day.Date, settings.IsPersonal))),
            ]
        );
    }

    private string Place(Digest day, int index) =>
        day.Sections[index].Stories.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{day.Sections.Count}")
            : _phrases.Stories(day.Sections[index].Stories.Count);
}
