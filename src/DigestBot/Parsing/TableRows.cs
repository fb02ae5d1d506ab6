using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// A table whose rows are stories: most rows have a link. The first linked cell is the headline; the other cells,
/// each after its column's name, are the remark. Not kept are what the headlines' column is called and a column that only
/// counts the rows.
/// </summary>
internal static class TableRows
{
    public static bool AreStories(TableBlock table) =>
        table.Rows.Count >= 2 && 2 * table.Rows.Count(row => HeadlineCell(row) >= 0) > table.Rows.Count;

    public static IReadOnlyList<StoryDraft> Read(TableBlock table) =>
        [.. table.Rows.Select((row, i) => ReadRow(table.Header, row, i + 1))];

    private static StoryDraft ReadRow(
        IReadOnlyList<IReadOnlyList<Inline>> header,
        IReadOnlyList<IReadOnlyList<Inline>> row,
        int number
    )
    {
        var at = Math.Max(0, HeadlineCell(row));
        var headline = Headline.Of(row[at]);
        var remark = new List<Inline>();
        for (var column = 0; column < row.Count; column++)
        {
            if (column == at || row[column].Count == 0 || Counts(row[column], number))
            {
                continue;
            }

            remark.AddRange(remark.Count == 0 ? [] : [new Text(" · ")]);
            remark.AddRange(
                column < header.Count && header[column].Count > 0 ? [.. header[column], new Text(": ")] : []
            );
            remark.AddRange(row[column]);
        }

        IReadOnlyList<Block> text = remark.Count == 0 ? [] : [new Paragraph(LineTidying.Tidy(remark))];
        return ListedItem.Story(headline.Title, headline.Url, headline.More, text, brief: true);
    }

    private static int HeadlineCell(IReadOnlyList<IReadOnlyList<Inline>> row) =>
        row.ToList().FindIndex(cell => LinksIn.Line(cell).Any(link => LinkTarget.IsWeb(link.Target)));

    private static bool Counts(IReadOnlyList<Inline> cell, int number) =>
        int.TryParse(PlainText.Of(cell).Trim(), out var value) && value == number;
}
