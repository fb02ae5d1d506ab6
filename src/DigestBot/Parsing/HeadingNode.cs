using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A heading with what stands under it; the root has no heading.</summary>
/// <param name="heading">The heading; null for the root.</param>
internal sealed class HeadingNode(HeadingPiece? heading)
{
    public HeadingPiece? Heading { get; } = heading;

    /// <summary>What stands between this heading and the next one.</summary>
    public List<Piece> Content { get; } = [];

    /// <summary>The headings below this one.</summary>
    public List<HeadingNode> Children { get; } = [];

    public IReadOnlyList<Inline> Title => Heading?.Content ?? [];

    /// <summary>This node and all below it, in the order of the file.</summary>
    public IEnumerable<HeadingNode> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>All text of this node as a story's text: headings below it are subheadings.</summary>
    public IEnumerable<Piece> Flattened =>
        Content.Concat(
            Children.SelectMany(child =>
                child.Flattened.Prepend(new BlockPiece(child.Heading!.Line, new Subheading(child.Title)))
            )
        );

    /// <summary>Puts each piece under the heading that it stands under.</summary>
    public static HeadingNode TreeOf(IEnumerable<Piece> pieces)
    {
        var root = new HeadingNode(null);
        var path = new Stack<HeadingNode>([root]);
        foreach (var piece in pieces)
        {
            if (piece is not HeadingPiece heading)
            {
                path.Peek().Content.Add(piece);
                continue;
            }

            while (path.Peek().Heading is { } above && above.Level >= heading.Level)
            {
                path.Pop();
            }

            var node = new HeadingNode(heading);
            path.Peek().Children.Add(node);
            path.Push(node);
        }

        return root;
    }
}
