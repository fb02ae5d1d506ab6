using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A part that tells in short what the stories tell: known by its heading, or by repeating their titles.</summary>
internal static partial class Overview
{
    /// <summary>Letters that two titles must share before one can be a piece of the other.</summary>
    private const int MinLetters = 6;

    public static bool IsTitle(string heading) => Named().IsMatch(heading);

    /// <summary>Whether most of some lines are titles of stories, or the titles are within them.</summary>
    public static bool Repeats(IReadOnlyList<string> lines, IEnumerable<string> titles)
    {
        var known = titles.Select(Letters).Where(title => title.Length > 0).ToList();
        var repeated = lines.Select(Letters).Count(line => known.Exists(title => IsWithin(line, title)));
        return lines.Count >= 2 && 10 * repeated >= 6 * lines.Count;
    }

    /// <summary>The lines of an overview: of its code, its items, its paragraphs.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Lines(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => TypedList.Lines(paragraph.Content),
                Subheading heading => [heading.Content],
                ListBlock list => list.Items.SelectMany(Lines),
                QuoteBlock quote => Lines(quote.Content),
                CodeBlock code => code
                    .Code.Split('\n')
                    .Where(HasText)
                    .Select(IReadOnlyList<Inline> (line) => [new Text(line.Trim())]),
                TableBlock table => table
                    .Rows.Prepend(table.Header)
                    .SelectMany(row => row)
                    .Where(cell => cell.Count > 0),
                _ => [],
            }
        );

    private static bool IsWithin(string line, string title) =>
        line == title
        || (
            Math.Min(line.Length, title.Length) >= MinLetters
            && (line.Contains(title, StringComparison.Ordinal) || title.Contains(line, StringComparison.Ordinal))
        );

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool HasText(string line) => !string.IsNullOrWhiteSpace(line);

    [GeneratedRegex(
        @"摘要|概览|概述|总览|速览|目录|导读|导览|一览|要点|要闻速递|看点|\btl;?dr\b|\b(?:highlights|overview|summary|contents|at a glance|in this issue|key takeaways)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();
}
