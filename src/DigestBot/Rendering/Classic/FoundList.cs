using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>What a search found: each story with its day and host, and the words around what matched.</summary>
internal sealed class FoundList(RenderSettings settings)
{
    private readonly StoryFacts _facts = new(settings);
    private readonly InlineMarkup _inlines = new(Phrases.In(settings.Language));

    public IEnumerable<Line> Lines(
        string words,
        string count,
        IReadOnlyList<string> notes,
        int first,
        IReadOnlyList<FoundStory> stories
    )
    {
        var scope = new Scope(words);
        IEnumerable<Line> lines =
        [
            new Line(
                [new Words("🔍 "), new Element(Mark.Bold(), [new Words(words)]), new Words($" · {count}")],
                Boundary.Block,
                Gap.None
            )
            {
                IsTitle = true,
                LeadsOn = true,
            },
            .. notes.Select(note => new Line([new Words(note)], Boundary.Block, Gap.Line) { LeadsOn = true }),
            .. stories.Select((story, index) => Line(story, first + index)),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    private Line Line(FoundStory found, int number)
    {
        var excerpt = _inlines.Of(found.Excerpt);
        return new Line(
            [
                new Words(number.ToString(CultureInfo.InvariantCulture) + ". "),
                .. Linked(found.Story, _inlines.Of(found.Title)),
                new Words("\n\u2003"),
                .. _facts.Origin(found.Day, found.Story),
                .. excerpt.Count > 0 ? [new Words("\n"), .. excerpt] : excerpt,
            ],
            Boundary.Story,
            Gap.Blank
        );
    }

    private static IReadOnlyList<Node> Linked(Story story, IReadOnlyList<Node> title) =>
        story.Url is { } source ? LinkMarkup.Of(source, title) : title;
}
