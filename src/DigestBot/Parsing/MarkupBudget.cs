namespace DigestBot.Parsing;

/// <summary>
/// Bounds the markup whose reading costs Markdig 1.6 more than in proportion to its length, in one pass over the lines
/// and before Markdig sees them. What an editor writes stays a hundredfold below.
/// <list type="bullet">
/// <item>Brackets: the square of their number in a paragraph (measured: <c>[a](</c> 150,000 times takes 84 s).</item>
/// <item>Link definitions and underlined headings: the square of their number (150,000: 16 s and 3 s).</item>
/// <item>Tables: every row is filled up to the widest (200 columns and 75,000 empty rows: 5 s).</item>
/// </list>
/// </summary>
internal static class MarkupBudget
{
    private const long MaxBracketSquares = 50_000_000;
    private const int MaxDefinitions = 5_000;
    private const int MaxUnderlines = 5_000;
    private const long MaxCells = 200_000;

    /// <summary>The first place where a budget is spent; null where none is.</summary>
    public static ParseError? Check(string name, string markdown, int linesBefore)
    {
        var number = linesBefore;
        var (squares, cells, definitions, underlines) = (0L, 0L, 0, 0);
        var (brackets, rows, columns) = (0L, 0L, 0L);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim(" \t>");
            if (text.IsEmpty)
            {
                squares += brackets * brackets;
                cells += rows * columns;
                (brackets, rows, columns) = (0, 0, 0);
                continue;
            }

            brackets += text.Count('[');
            rows++;
            columns = Math.Max(columns, text.Count('|'));
            definitions += text[0] == '[' && text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            underlines += text.ContainsAnyExcept('=', '-', ' ') ? 0 : 1;

            var spent =
                squares + (brackets * brackets) > MaxBracketSquares ? "square brackets"
                : cells + (rows * columns) > MaxCells ? "table cells"
                : definitions > MaxDefinitions ? "link definitions"
                : underlines > MaxUnderlines ? "underlined headings"
                : null;
            if (spent is not null)
            {
                return new ParseError(name, number, 1, $"There are too many {spent} up to here: this is no digest.");
            }
        }

        return null;
    }
}
