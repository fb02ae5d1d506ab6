namespace DigestBot.Rendering.Markup;

/// <summary>A stretch of a tree by the offsets of its text; what it cuts through stands in both stretches.</summary>
internal static class Slice
{
    public static IReadOnlyList<Node> Of(IEnumerable<Node> nodes, int from, int to)
    {
        var slice = new List<Node>();
        var offset = 0;
        foreach (var node in nodes)
        {
            var length = LengthOf(node);
            var (start, end) = (Math.Max(from - offset, 0), Math.Min(to - offset, length));
            if (start < end)
            {
                slice.Add(
                    node switch
                    {
                        Words words => new Words(words.Value[start..end]),
                        Element element => element with { Content = Of(element.Content, start, end) },
                        _ => throw new NotSupportedException(node.GetType().Name),
                    }
                );
            }

            offset += length;
        }

        return slice;
    }

    private static int LengthOf(Node node) =>
        node switch
        {
            Words words => words.Value.Length,
            Element element => element.Content.Sum(LengthOf),
            _ => throw new NotSupportedException(node.GetType().Name),
        };
}
