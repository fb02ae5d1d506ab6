using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Makes headings of bold lines that stand above lists, where a text is divided by two or more of them. Not in a
/// linked or numbered story, and not where the same lines divide other texts too: there they are parts of stories.
/// </summary>
internal static class BoldHeadings
{
    /// <summary>Below every heading of Markdown.</summary>
    private const int Level = 7;

    public static HeadingNode Promote(HeadingNode root)
    {
        var divided = root
            .All.Where(node => !Headline.IsLinked(node.Title) && !Headline.IsNumbered(node.Title))
            .Select(node => (Node: node, Lines: LinesAboveLists(node.Content)))
            .ToList();
        var titles = divided
            .SelectMany(text => text.Lines.Select(line => TextOf(text.Node, line)))
            .ToLookup(line => line);
        foreach (var (node, lines) in divided)
        {
            if (lines.Count >= 2 && !lines.Exists(line => titles[TextOf(node, line)].Skip(1).Any()))
            {
                Divide(node, lines);
            }
        }

        return root;
    }

    /// <summary>Whether a paragraph is a small headline: bold, alone on its line, no label of what follows.</summary>
    public static bool IsBoldLine(Block block) =>
        block is Paragraph { Content: [Strong bold, ..] line }
        && (line.Count == 1 || line[1] is LineBreak)
        && PlainText.Of(bold.Content).TrimEnd() is [.., not (':' or '：')]
        && !StoryText.IsInsightLabel(bold.Content);

    private static List<int> LinesAboveLists(List<Piece> content) =>
        [
            .. Enumerable
                .Range(0, Math.Max(0, content.Count - 1))
                .Where(i =>
                    content[i] is BlockPiece { Block: Paragraph { Content.Count: 1 } line }
                    && IsBoldLine(line)
                    && content[i + 1] is BlockPiece { Block: ListBlock }
                ),
        ];

    private static string TextOf(HeadingNode node, int line) => PlainText.Of([((BlockPiece)node.Content[line]).Block]);

    private static void Divide(HeadingNode node, List<int> lines)
    {
        var children = lines.Select(
            (line, i) =>
            {
                var piece = (BlockPiece)node.Content[line];
                var child = new HeadingNode(new HeadingPiece(piece.Line, Level, ((Paragraph)piece.Block).Content));
                var next = i + 1 < lines.Count ? lines[i + 1] : node.Content.Count;
                child.Content.AddRange(node.Content[(line + 1)..next]);
                return child;
            }
        );
        node.Children.InsertRange(0, [.. children]);
        node.Content.RemoveRange(lines[0], node.Content.Count - lines[0]);
    }
}
