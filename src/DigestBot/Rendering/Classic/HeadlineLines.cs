using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The day at a glance: title, date, number of stories, summary, and what stands before the first section.</summary>
internal sealed class HeadlineLines(RenderSettings settings, Func<StoryId, Uri?> whereStands)
{
    private readonly BlockLines _blocks = new(Phrases.In(settings.Language));

    public IEnumerable<Line> Of(Digest digest)
    {
        var scope = new Scope(digest.Title);
        var points = Points(digest).ToList();
        IEnumerable<Line> lines =
        [
            new Line([new Element(Mark.Bold(), [new Words(digest.Title)])], Boundary.Section, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            new Line([new Words(DateLine.Of(digest, settings))], Boundary.Block, Gap.Line)
            {
                LeadsOn = points.Count > 0,
            },
            .. points.Select(
                (point, index) =>
                    new Line(
                        [new Words("• "), .. point],
                        index == 0 ? Boundary.Block : Boundary.Item,
                        index == 0 ? Gap.Blank : Gap.Line
                    )
            ),
            .. _blocks
                .Of(digest.Introduction)
                .Select((line, index) => index == 0 ? line with { Gap = Gap.Blank } : line),
        ];
        return lines.Select(line => line with { Scope = scope });
    }

    /// <summary>The editor's summary; where there is none, the titles that the messages below will tell of.</summary>
    private IEnumerable<IReadOnlyList<Node>> Points(Digest digest)
    {
        if (digest.Summary.Count > 0)
        {
            var points = new SummaryPoints(digest, Phrases.In(settings.Language));
            return digest.Summary.Select(point => points.Of(point, MarkOf));
        }

        var stories = digest.Stories.Where(story => story.Kind == StoryKind.Full).ToList();
        return settings.Density == Density.Brief || stories.Count < 2
            ? []
            : stories.Select(story => LeadingTo(story.Id, [new Words(story.Title)]));
    }

    private IReadOnlyList<Node> LeadingTo(StoryId story, IReadOnlyList<Node> text) =>
        [new Element(MarkOf(story), text)];

    private Mark MarkOf(StoryId story) => whereStands(story) is { } target ? Mark.Link(target) : Mark.LinkToCome();
}
