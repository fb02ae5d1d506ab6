using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Rich;

/// <summary>Makes leaves of text; one too long to be moved about becomes several, divided where a reader would pause.</summary>
internal static class Leaves
{
    /// <summary>UTF-16 units of the longest leaf: with all that may be repeated around it, it fits any message.</summary>
    public const int Longest = 8000;

    /// <summary>UTF-16 units of the longest title that is repeated.</summary>
    public const int LongestTitle = 1024;

    /// <summary>Lines of text in an element; nothing where there is no text.</summary>
    public static IEnumerable<Leaf> Text(string tag, IReadOnlyList<Node> content, IReadOnlyList<Frame> frames) =>
        Pieces(content, Longest).Select(piece => Of($"<{tag}>", piece, $"</{NameOf(tag)}>", frames));

    /// <summary>Lines of text straight within an item.</summary>
    public static IEnumerable<Leaf> Bare(IReadOnlyList<Node> content, IReadOnlyList<Frame> frames) =>
        Pieces(content, Longest)
            .Select((piece, index) => index == 0 ? Of("", piece, "", frames) : Of("<p>", piece, "</p>", frames));

    /// <summary>A place that links within the message lead to.</summary>
    public static Leaf Anchor(string name, IReadOnlyList<Frame> frames) =>
        new($"<a name=\"{Escaping.Attribute(name)}\"></a>", new RichSize(0, 1), frames) { LeadsOn = true };

    public static Leaf Picture(Uri source, string caption, IReadOnlyList<Frame> frames)
    {
        var text = caption.Length > 0 ? $"<figcaption>{RichHtml.Line([new Words(caption)])}</figcaption>" : "";
        var image = $"<img src=\"{Escaping.Attribute(source.AbsoluteUri)}\"/>";
        return new Leaf($"<figure>{image}{text}</figure>", new RichSize(caption.Length, 1, 1), frames);
    }

    /// <summary>A text in pieces of at most that many UTF-16 units; a link or code inside may make one longer.</summary>
    public static IEnumerable<IReadOnlyList<Node>> Pieces(IReadOnlyList<Node> content, int longest)
    {
        if (string.IsNullOrWhiteSpace(Run.Text(content)))
        {
            yield break;
        }

        var piece = new List<Node>();
        var length = 0;
        foreach (var cut in LineCutter.Cut(new Line(content, Boundary.Block, Gap.None)))
        {
            var more = Run.Text(cut.Content).Length;
            if (length > 0 && length + more > longest)
            {
                yield return piece;
                (piece, length) = ([], 0);
            }

            piece.AddRange(cut.Content);
            length += more;
        }

        yield return piece;
    }

    private static Leaf Of(string open, IReadOnlyList<Node> piece, string close, IReadOnlyList<Frame> frames) =>
        new(open + RichHtml.Line(piece) + close, new RichSize(Run.Text(piece).Length, 1), frames);

    private static string NameOf(string tag) => tag.Split(' ')[0];
}
