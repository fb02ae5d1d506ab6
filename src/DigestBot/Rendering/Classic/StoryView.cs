using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>One story by itself: title and host, its day and section, the whole text, its tags, and stories that tell of the same.</summary>
internal sealed class StoryView(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);
    private readonly StoryFacts _facts = new(settings);

    /// <param name="place">Where it stood.</param>
    /// <param name="story">The story.</param>
    /// <param name="related">Stories that tell of the same.</param>
    public IEnumerable<Line> Lines(
        IReadOnlyList<Node> place,
        Story story,
        IReadOnlyList<(DateOnly Day, Story Story)> related
    )
    {
        var scope = new Scope(story.Title, counted: true);
        IEnumerable<Line> lines =
        [
            new Line(StoryLines.Title(story, story.Title), Boundary.Story, Gap.None) { IsTitle = true, LeadsOn = true },
            new Line(place, Boundary.Block, Gap.Line) { LeadsOn = true },
            .. new BlockLines(_phrases)
                .Of(story.Body)
                .Select((line, index) => index == 0 ? line with { Gap = Gap.Blank } : line),
            .. new StoryLines(_phrases).Insight(story, Mark.Quote()),
            .. _facts.Tags(story) is { Count: > 0 } tags
                ? [new Line(tags, Boundary.Block, Gap.Blank)]
                : Array.Empty<Line>(),
            .. Related(related),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    /// <summary>Where a story comes from and what became of it; each opens in the bot.</summary>
    private IEnumerable<Line> Related(IReadOnlyList<(DateOnly Day, Story Story)> stories)
    {
        if (settings.Links is not { } links || stories.Count == 0)
        {
            return [];
        }

        var label = new Line([new Words(_phrases.RelatedStories)], Boundary.Block, Gap.Blank) { LeadsOn = true };
        return
        [
            label,
            .. stories.Select(other => new Line(
                [
                    new Words("• "),
                    .. StoryLines.Linked(links.To(other.Story.Id), other.Story.Title),
                    new Words($" · {_phrases.ShortDay(other.Day)}"),
                ],
                Boundary.Item,
                Gap.Line
            )),
        ];
    }
}
