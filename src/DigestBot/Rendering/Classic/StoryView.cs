using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>One story by itself: title and host, its day and section, the whole text, its tags.</summary>
internal sealed class StoryView(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);

    public IEnumerable<Line> Lines(Digest digest, Story story)
    {
        var scope = new Scope(story.Title, counted: true);
        var section =
            digest.Sections.FirstOrDefault(section => section.Stories.Any(other => other.Id == story.Id))?.Title ?? "";
        var place = section.Length > 0 ? $"{_phrases.Day(digest.Date)} · {section}" : _phrases.Day(digest.Date);
        IEnumerable<Line> lines =
        [
            new Line(StoryLines.Title(story, story.Title), Boundary.Story, Gap.None) { IsTitle = true, LeadsOn = true },
            new Line([new Words(place)], Boundary.Block, Gap.Line) { LeadsOn = true },
            .. new BlockLines(_phrases)
                .Of(story.Body)
                .Select((line, index) => index == 0 ? line with { Gap = Gap.Blank } : line),
            .. new StoryLines(_phrases).Insight(story, Mark.Quote()),
            .. Tags(story),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    private IEnumerable<Line> Tags(Story story)
    {
        if (story.Tags.Count == 0)
        {
            return [];
        }

        var names = story
            .Tags.Select(Name)
            .SelectMany((tag, index) => index == 0 ? new[] { tag } : [new Words(" · "), tag]);
        return [new Line([new Words("🏷 "), .. names], Boundary.Block, Gap.Blank)];
    }

    private Node Name(Tag tag) =>
        settings.Links is { } links
            ? new Element(Mark.Link(links.To(tag)), [new Words(tag.Name)])
            : new Words(tag.Name);
}
