using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>A title over leaves, which every message that goes on with them names again.</summary>
internal static class RichTitle
{
    public static IEnumerable<Leaf> Over(string title, IEnumerable<Leaf> leaves)
    {
        var pieces = Leaves.Pieces([new Words(title)], Leaves.LongestTitle).SelectMany(Titled).ToList();
        return pieces.Concat(leaves).Select((leaf, index) => index == 0 ? leaf : leaf with { Heading = pieces[0] });
    }

    private static IEnumerable<Leaf> Titled(IReadOnlyList<Node> piece) =>
        Leaves.Text("h1", piece, []).Select(leaf => leaf with { LeadsOn = true });
}
