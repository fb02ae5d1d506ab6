using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// A table: in aligned columns where it fits a phone and holds no links, which columns cannot carry; else row by row,
/// the first cell as a bold title and the others as <c>label: value</c>.
/// </summary>
internal sealed class TableLines(Phrases phrases)
{
    /// <summary>Columns of fixed-width text that a phone shows without wrapping.</summary>
    private const int NarrowColumns = 36;

    private const string Between = "  ";

    private readonly InlineMarkup _inlines = new(phrases);

    public IEnumerable<Line> Of(TableBlock table)
    {
        var rows = table.Header.Count > 0 ? [table.Header, .. table.Rows] : table.Rows;
        if (rows.SelectMany(row => row).SelectMany(cell => cell).Any(HasLink))
        {
            return Listed(table);
        }

        var cells = rows.Select(row => row.Select(Flat).ToList()).ToList();
        var widths = Enumerable
            .Range(0, cells.Max(row => row.Count))
            .Select(column => cells.Max(row => column < row.Count ? DisplayWidth.Of(row[column]) : 0))
            .ToList();
        return widths.Sum() + (Between.Length * (widths.Count - 1)) <= NarrowColumns
            ? Aligned(cells, widths, hasHeader: table.Header.Count > 0)
            : Listed(table);
    }

    private static IEnumerable<Line> Aligned(List<List<string>> rows, List<int> widths, bool hasHeader)
    {
        var frame = Mark.Pre();
        var texts = rows.Select(row =>
                string.Join(
                        Between,
                        row.Select((cell, column) => cell + new string(' ', widths[column] - DisplayWidth.Of(cell)))
                    )
                    .TrimEnd()
            )
            .ToList();
        if (hasHeader)
        {
            texts[0] += "\n" + string.Join(Between, widths.Select(width => new string('─', width)));
        }

        return texts.Select((text, index) => Row([new Words(text)], first: index == 0) with { Frames = [frame] });
    }

    private IEnumerable<Line> Listed(TableBlock table)
    {
        if (table.Rows.Count == 0)
        {
            return table.Header.Select((cell, index) => Row(_inlines.Of([new Strong(cell)]), first: index == 0));
        }

        return table.Rows.SelectMany(
            (row, index) =>
                row.Select((cell, column) => Cell(table.Header.ElementAtOrDefault(column) ?? [], cell, column))
                    .Where(content => content.Count > 0)
                    .Select(
                        (content, line) =>
                            line == 0
                                ? Row([new Words("• "), .. content], first: index == 0)
                                : Row([new Words("\u2003"), .. content], first: false)
                    )
        );
    }

    private IReadOnlyList<Node> Cell(IReadOnlyList<Inline> label, IReadOnlyList<Inline> value, int column)
    {
        var labelled = label.Any(inline => inline is not Text { Value: var text } || !string.IsNullOrWhiteSpace(text));
        if (!labelled && value.Count == 0)
        {
            return [];
        }

        IReadOnlyList<Inline> shown = value.Count > 0 ? value : [new Text("–")];
        IReadOnlyList<Inline> line = labelled ? [.. label, new Text(phrases.Colon), .. shown] : shown;
        return _inlines.Of(column == 0 ? [new Strong(line)] : line);
    }

    private static Line Row(IReadOnlyList<Node> content, bool first) =>
        first ? new Line(content, Boundary.Block, Gap.Blank) : new Line(content, Boundary.Item, Gap.Line);

    private string Flat(IReadOnlyList<Inline> cell) => Run.Text(_inlines.Of(cell)).ReplaceLineEndings(" ").Trim();

    private static bool HasLink(Inline inline) =>
        inline switch
        {
            Link or Image => true,
            Strong strong => strong.Content.Any(HasLink),
            Emphasis emphasis => emphasis.Content.Any(HasLink),
            Strikethrough struck => struck.Content.Any(HasLink),
            _ => false,
        };
}
