using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>The last line of a day: the series, and the group that it invites to.</summary>
internal static class RichFooter
{
    public static IEnumerable<Leaf> Of(Digest digest)
    {
        var nodes = new List<Node>();
        if (digest.Category is { Length: > 0 } category)
        {
            nodes.Add(new Words(category));
        }

        if (digest.Community is { } community)
        {
            nodes.AddRange([
                .. nodes.Count > 0 ? [new Words(" · ")] : Array.Empty<Node>(),
                .. StoryLines.Linked(community.Link, community.Handle),
            ]);
        }

        return Leaves.Text("footer", nodes, []);
    }
}
