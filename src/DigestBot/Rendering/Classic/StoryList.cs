using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>A list of stories, each with its day and host: what a tag or a search answers.</summary>
internal sealed class StoryList(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);

    public IEnumerable<Line> Lines(string heading, IReadOnlyList<(DateOnly Day, Story Story)> stories)
    {
        var scope = new Scope(heading);
        IEnumerable<Line> lines =
        [
            new Line([new Element(Mark.Bold(), [new Words(heading)])], Boundary.Block, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            .. stories.Select((item, index) => Line(item.Day, item.Story, index + 1)),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    private Line Line(DateOnly day, Story story, int number)
    {
        var ordinal = number.ToString(CultureInfo.InvariantCulture) + ". ";
        var open = settings.Links is { } links
            ? new Node[]
            {
                new Words(" · "),
                new Element(Mark.Link(links.To(story.Id)), [new Words(_phrases.ReadHere)]),
            }
            : [];
        return new Line(
            [
                new Words(ordinal),
                .. StoryLines.Linked(story.Url, story.Title),
                new Words($"\n\u2003{_phrases.ShortDay(day)}"),
                .. StoryLines.Host(story),
                .. open,
            ],
            Boundary.Story,
            Gap.Blank
        );
    }
}
