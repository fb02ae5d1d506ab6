using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Bounds the markup whose reading costs more than in proportion to its length, in one pass over the lines and before
/// Markdig 1.6 sees them. What an editor writes stays tenfold below.
/// <list type="bullet">
/// <item>Brackets and signs of emphasis: the square of their number in a paragraph (<c>[a](</c> 150,000 times takes
/// 84 s, emphasis 3000 deep in 60 paragraphs 6 s).</item>
/// <item>Link definitions and underlined headings: the square of their number (150,000: 16 s and 3 s).</item>
/// <item>Tables: every row is filled up to the widest (200 columns and 75,000 empty rows: 5 s).</item>
/// <item>Paragraphs, their lines, and items: each becomes a dozen objects.</item>
/// <item>All lines: each of code is laid out by itself, an empty one too (a million: 3 s).</item>
/// </list>
/// </summary>
internal static class MarkupBudget
{
    private const long MaxSquares = 25_000_000;
    private const int MaxDefinitions = 5_000;
    private const int MaxHeadings = 5_000;
    private const long MaxCells = 200_000;
    private const int MaxParagraphs = 50_000;
    private const int MaxLinesOfParagraph = 20_000;
    private const int MaxLines = 100_000;
    private const int MaxItems = 10_000;

    /// <summary>The first place where a budget is spent; null where none is.</summary>
    public static ParseError? Check(string name, string markdown, int linesBefore)
    {
        if (markdown.AsSpan().Count('\n') >= MaxLines)
        {
            return TooMany("lines", linesBefore + MaxLines);
        }

        var number = linesBefore;
        var (squares, cells, definitions, headings, paragraphs, items) = (0L, 0L, 0, 0, 0, 0);
        var (brackets, emphasis, rows, columns) = (0L, 0L, 0L, 0L);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim(" \t>");
            if (text.IsEmpty || BeginsItem(line))
            {
                squares += Square(brackets, emphasis);
                cells += rows * columns;
                paragraphs += rows > 0 ? 1 : 0;
                (brackets, emphasis, rows, columns) = (0, 0, 0, 0);
            }

            if (text.IsEmpty)
            {
                continue;
            }

            brackets += text.Count('[');
            emphasis += text.Count('*') + text.Count('_') + text.Count('~');
            rows++;
            columns = Math.Max(columns, text.Count('|'));
            definitions += text[0] == '[' && text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            items += text[0] is '-' or '*' or '+' || char.IsAsciiDigit(text[0]) ? 1 : 0;
            headings += text[0] == '#' || !text.ContainsAnyExcept('=', '-', ' ') ? 1 : 0;

            var spent =
                squares + Square(brackets, emphasis) > MaxSquares ? "brackets or signs of emphasis"
                : cells + (rows * columns) > MaxCells ? "table cells"
                : paragraphs > MaxParagraphs ? "paragraphs"
                : rows > MaxLinesOfParagraph ? "lines in one paragraph"
                : items > MaxItems ? "items"
                : definitions > MaxDefinitions ? "link definitions"
                : headings > MaxHeadings ? "headings"
                : null;
            if (spent is not null)
            {
                return TooMany(spent, number);
            }
        }

        return null;

        ParseError TooMany(string what, int line) =>
            new(name, line, 1, Flaw.TooMuchMarkup, $"There are too many {what} up to here: this is no digest.");
    }

    private static long Square(long brackets, long emphasis) => (brackets * brackets) + (emphasis * emphasis);

    /// <summary>An item ends the paragraph before it, unless it is indented so far that it may be part of it.</summary>
    private static bool BeginsItem(ReadOnlySpan<char> line)
    {
        var item = line.TrimStart(' ');
        return line.Length - item.Length < 4 && item is ['-' or '*' or '+', ' ', not ' ', ..];
    }
}
