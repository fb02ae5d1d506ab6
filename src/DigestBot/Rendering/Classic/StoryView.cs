using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>One story by itself: title and host, its day and section, the whole text.</summary>
internal sealed class StoryView(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);
    private readonly StoryFacts _facts = new(settings);

    /// <summary>All of it at once, and its tags.</summary>
    /// <param name="place">Where it stood.</param>
    /// <param name="story">The story.</param>
    public IEnumerable<Line> Unfolded(IReadOnlyList<Node> place, Story story) =>
        Lines(
            place,
            story,
            Mark.Quote(),
            _facts.Tags(story) is { Count: > 0 } tags ? [new Line(tags, Boundary.Block, Gap.Blank)] : []
        );

    /// <summary>With its insight folded, and its tags left to buttons.</summary>
    /// <inheritdoc cref="Unfolded"/>
    public IEnumerable<Line> Folded(IReadOnlyList<Node> place, Story story) =>
        Lines(place, story, Mark.FoldedQuote(), []);

    private IEnumerable<Line> Lines(IReadOnlyList<Node> place, Story story, Mark quote, IReadOnlyList<Line> tags)
    {
        var scope = new Scope(story.Title, counted: true);
        IEnumerable<Line> lines =
        [
            new Line(StoryLines.Title(story, story.Title), Boundary.Story, Gap.None) { IsTitle = true, LeadsOn = true },
            new Line(place, Boundary.Block, Gap.Line) { LeadsOn = true },
            .. new BlockLines(_phrases)
                .Of(story.Body)
                .Select((line, index) => index == 0 ? line with { Gap = Gap.Blank } : line),
            .. new StoryLines(_phrases).Insight(story, quote),
            .. tags,
        ];
        return lines.Select(line => line with { Scope = scope });
    }
}
