using DigestBot.Digests;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DigestBot.Parsing;

/// <summary>Reads a table; every row is made as long as the widest.</summary>
internal sealed class TableReader(InlineReader inlines)
{
    public TableBlock Read(Table table)
    {
        var rows = table.Cast<TableRow>().Select(row => (row.IsHeader, Cells: ReadRow(row))).ToList();
        var width = rows.Max(row => row.Cells.Count);
        foreach (var (_, cells) in rows)
        {
            cells.AddRange(Enumerable.Repeat<IReadOnlyList<Inline>>([], width - cells.Count));
        }

        return new TableBlock(
            rows.Where(row => row.IsHeader).Select(row => row.Cells).FirstOrDefault([]),
            [.. rows.Where((row, i) => !row.IsHeader || i > 0).Select(row => row.Cells)]
        );
    }

    private List<IReadOnlyList<Inline>> ReadRow(TableRow row) =>
        [
            .. row.Cast<TableCell>()
                .Select(cell => cell.OfType<ParagraphBlock>().Select(text => text.Inline).FirstOrDefault())
                .Select(inlines.ReadLine),
        ];
}
