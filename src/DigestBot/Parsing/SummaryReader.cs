using DigestBot.Digests;
using Markdig.Syntax;

namespace DigestBot.Parsing;

/// <summary>
/// Reads the front matter's summary: a line of it, or an item of its list, is a line of the digest's summary; one line
/// that holds several sentences divided by <c>；</c> is several.
/// </summary>
internal static class SummaryReader
{
    public static IReadOnlyList<IReadOnlyList<Inline>> Read(string? summary)
    {
        if (summary is null)
        {
            return [];
        }

        var lines = summary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. (
                lines is [var only]
                    ? only.Split('；', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    : lines
            ).SelectMany(ReadLine),
        ];
    }

    private static IEnumerable<IReadOnlyList<Inline>> ReadLine(string line) =>
        MarkdownTree
            .Of(line)
            .Descendants<LeafBlock>()
            .Select(block => InlineReader.ReadLine(block.Inline))
            .Where(text => text.Count > 0);
}
