using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The day at a glance: title, date, number of stories, summary, and what stands before the first section.</summary>
internal sealed class HeadlineLines(Phrases phrases)
{
    private readonly InlineMarkup _inlines = new(phrases);
    private readonly BlockLines _blocks = new(phrases);

    public IEnumerable<Line> Of(Digest digest)
    {
        var scope = new Scope(digest.Title);
        var date = $"{phrases.Day(digest.Date)} · {phrases.Stories(digest.Stories.Count())}";
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
                        [new Words("• "), .. _inlines.Of(point)],
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
}
