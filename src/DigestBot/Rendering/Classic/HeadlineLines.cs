using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The day at a glance: title, date, number of stories, summary, and what stands before the first section.</summary>
internal sealed class HeadlineLines(Phrases phrases, DateTime? updatedAt, Func<StoryId, Uri?> whereStands)
{
    private readonly InlineMarkup _inlines = new(phrases);
    private readonly BlockLines _blocks = new(phrases);

    public IEnumerable<Line> Of(Digest digest)
    {
        var matcher = new SummaryMatcher(digest);
        var scope = new Scope(digest.Title);
        var date = $"{phrases.Day(digest.Date)} · {phrases.Stories(digest.Stories.Count())}";
        if (updatedAt is { } at)
        {
            date += $" · {phrases.Updated(at, digest.Date)}";
        }

        IEnumerable<Line> lines =
        [
            new Line([new Element(Mark.Bold(), [new Words(digest.Title)])], Boundary.Section, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            new Line([new Words(date)], Boundary.Block, Gap.Line) { LeadsOn = digest.Summary.Count > 0 },
            .. digest.Summary.Select(
                (point, index) =>
                    new Line(
                        [new Words("• "), .. Point(point, matcher)],
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

    /// <summary>A line of the summary, which leads to the message with its story; one with links of its own keeps these.</summary>
    private IReadOnlyList<Node> Point(IReadOnlyList<Inline> point, SummaryMatcher matcher)
    {
        var text = _inlines.Of(point);
        if (Run.Of(text, []).Any(run => run.Marks.Any(mark => mark.Whole)) || matcher.StoryOf(point) is not { } story)
        {
            return text;
        }

        var target = whereStands(story);
        return [new Element(target is null ? Mark.LinkToCome() : Mark.Link(target), text)];
    }
}
