using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A part that tells in short what the stories tell: known by its heading, or by repeating their titles (<see cref="TitleIndex"/>).</summary>
internal static partial class Overview
{
    public static bool IsTitle(string heading) => Named().IsMatch(heading);

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

    private static bool HasText(string line) => !string.IsNullOrWhiteSpace(line);

    [GeneratedRegex(
        @"摘要|概览|概述|总览|速览|目录|导读|导览|一览|要点|要闻速递|看点|\btl;?dr\b|\b(?:highlights|overview|summary|contents|at a glance|in this issue|key takeaways)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();
}
