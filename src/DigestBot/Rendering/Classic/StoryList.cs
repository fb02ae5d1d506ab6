using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Classic;

/// <summary>A list of stories, each with its day and host: what a tag answers.</summary>
internal sealed class StoryList(RenderSettings settings)
{
    private readonly StoryFacts _facts = new(settings);

    public IEnumerable<Line> Lines(
        string heading,
        IReadOnlyList<string> notes,
        int first,
        IReadOnlyList<(DateOnly Day, Story Story)> stories
    )
    {
        var scope = new Scope(heading);
        IEnumerable<Line> lines =
        [
            new Line([new Element(Mark.Bold(), [new Words(heading)])], Boundary.Block, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            .. notes.Select(note => new Line([new Words(note)], Boundary.Block, Gap.Line) { LeadsOn = true }),
            .. stories.Select((item, index) => Line(item.Day, item.Story, first + index)),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    private Line Line(DateOnly day, Story story, int number) =>
        new(
            [
                new Words(number.ToString(CultureInfo.InvariantCulture) + ". "),
                .. StoryLines.Linked(story.Url, story.Title),
                new Words("\n\u2003"),
                .. _facts.Origin(day, story),
            ],
            Boundary.Story,
            Gap.Blank
        );
}
