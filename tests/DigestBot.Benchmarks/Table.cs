namespace DigestBot.Benchmarks;

/// <summary>Rows of text in columns as wide as they need; the first stands left, the numbers right.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [heads];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        var widths = heads.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
        {
            var cells = row.Select(
                (cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])
            );
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
