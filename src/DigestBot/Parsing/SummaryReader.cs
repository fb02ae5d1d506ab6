using DigestBot.Digests;
using Markdig.Syntax;

namespace DigestBot.Parsing;

/// <summary>
/// Reads the front matter's summary: a line of it, or an item of its list, is a line of the digest's summary; one line
/// of several parts divided by <c>；</c> is several. What Markdown cannot read stays as it is written.
/// </summary>
internal sealed class SummaryReader(InlineReader inlines)
{
    /// <summary>Lines that a day's summary may have: each is held against every story.</summary>
    public const int MaxLines = 500;

    private const StringSplitOptions WithoutBlanks =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <returns>Its lines; of more than are allowed, one more.</returns>
    public IReadOnlyList<IReadOnlyList<Inline>> Read(string? summary)
    {
        var lines = summary?.Split('\n', WithoutBlanks) ?? [];
        return
        [
            .. (lines is [var only] ? only.Split('；', WithoutBlanks) : lines).SelectMany(ReadLine).Take(MaxLines + 1),
        ];
    }

    private IEnumerable<IReadOnlyList<Inline>> ReadLine(string line) =>
        MarkupBudget.Check("", line, 0) is null && MarkdownTree.TryParse(line, out var document)
            ? document
                .Descendants<LeafBlock>()
                .Select(block => inlines.ReadLine(block.Inline))
                .Where(text => text.Count > 0)
            :
            [
                [new Text(line)],
            ];
}
