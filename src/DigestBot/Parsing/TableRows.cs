using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// A table whose rows are stories: most rows have a link. The headline is the first linked column, unless it says the
/// same in every row (原文): then the first column that says something else in each. The other cells, each after its
/// column's name, are the remark. Not kept are what the headlines' column is called and a column that only counts.
/// </summary>
internal static class TableRows
{
    public static bool AreStories(TableBlock table) =>
        table.Rows.Count >= 2 && 2 * table.Rows.Count(row => row.Any(IsLinked)) > table.Rows.Count;

    public static IReadOnlyList<StoryDraft> Read(TableBlock table)
    {
        var columns = Enumerable.Range(0, table.Rows[0].Count).ToList();
        var linked = columns.FindIndex(column => table.Rows.Any(row => IsLinked(row[column])));
        var title = Texts(linked).Distinct().Count() > 1 ? linked : columns.FindIndex(IsTelling);
        return [.. table.Rows.Select((row, i) => ReadRow(table.Header, row, title < 0 ? linked : title, i + 1))];

        IEnumerable<string> Texts(int column) => table.Rows.Select(row => PlainText.Of(row[column]).Trim());

        bool IsTelling(int column) =>
            Texts(column).Distinct().Count() == table.Rows.Count && Texts(column).Any(text => text.Any(char.IsLetter));
    }

    private static StoryDraft ReadRow(
        IReadOnlyList<IReadOnlyList<Inline>> header,
        IReadOnlyList<IReadOnlyList<Inline>> row,
        int at,
        int number
    )
    {
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

    private static bool IsLinked(IReadOnlyList<Inline> cell) =>
        Inlines.In(cell).OfType<Link>().Any(link => LinkTarget.IsWeb(link.Target));

    private static bool Counts(IReadOnlyList<Inline> cell, int number) =>
        int.TryParse(PlainText.Of(cell).Trim(), out var value) && value == number;
}
