using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>A table as a table; one too wide for Telegram as a list with a line <c>label: value</c> a cell.</summary>
internal sealed class RichTables(Phrases phrases)
{
    /// <summary>UTF-16 units of the longest row: the head is repeated, and no row can be divided.</summary>
    private const int LongestRow = 4096;

    private readonly InlineMarkup _inlines = new(phrases);

    public IEnumerable<Leaf> Of(TableBlock table, IReadOnlyList<Frame> frames)
    {
        var head = table.Header.Select(_inlines.Of).ToList();
        var rows = table.Rows.Select(row => row.Select(_inlines.Of).ToList()).ToList();
        return rows.Append(head).All(row => row.Count <= TelegramLimits.RichColumns && Length(row) <= LongestRow)
            ? Grid(head, rows, frames)
            : Listed(head, rows.Count > 0 ? rows : [head], frames);
    }

    private static IEnumerable<Leaf> Grid(
        List<IReadOnlyList<Node>> head,
        List<List<IReadOnlyList<Node>>> rows,
        IReadOnlyList<Frame> frames
    )
    {
        if (rows.Count == 0)
        {
            return [Row("th", head, [.. frames, Frame.Table("", default)])];
        }

        var around =
            head.Count > 0 ? Frame.Table(Row("th", head), new RichSize(Length(head), 1)) : Frame.Table("", default);
        return rows.Select(row => Row("td", row, [.. frames, around]));
    }

    private static Leaf Row(string tag, List<IReadOnlyList<Node>> cells, IReadOnlyList<Frame> frames) =>
        new(Row(tag, cells), new RichSize(Length(cells), 1), frames);

    private static string Row(string tag, List<IReadOnlyList<Node>> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{RichHtml.Line(cell)}</{tag}>"))}</tr>";

    private IEnumerable<Leaf> Listed(
        List<IReadOnlyList<Node>> head,
        List<List<IReadOnlyList<Node>>> rows,
        IReadOnlyList<Frame> frames
    )
    {
        var list = Frame.List(numbered: false);
        return rows.SelectMany(row => Leaves.Bare(Labelled(head, row), [.. frames, list, Frame.Item()]));
    }

    private IReadOnlyList<Node> Labelled(List<IReadOnlyList<Node>> head, List<IReadOnlyList<Node>> row) =>
        [
            .. row.SelectMany(
                (cell, column) =>
                    (IEnumerable<Node>)
                        [
                            .. column == 0 ? Array.Empty<Node>() : [new Words("\n")],
                            .. column < head.Count && !ReferenceEquals(head, row)
                                ? [.. head[column], new Words(phrases.Colon)]
                                : Array.Empty<Node>(),
                            .. cell,
                        ]
            ),
        ];

    private static int Length(IEnumerable<IReadOnlyList<Node>> cells) => cells.Sum(cell => Run.Text(cell).Length);
}
