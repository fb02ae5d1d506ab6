using DigestBot.Digests;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>A paragraph, an item, a row, or a piece of one: what stays together in one message.</summary>
/// <param name="Content">Its text.</param>
/// <param name="Before">The boundary between it and the line before.</param>
/// <param name="Gap">What stands between it and the line before in the same message: nothing, or line breaks.</param>
internal sealed record Line(IReadOnlyList<Node> Content, Boundary Before, string Gap)
{
    /// <summary>The quotes and code blocks around it; each closed and opened again where it breaks.</summary>
    public IReadOnlyList<Mark> Frames { get; init; } = [];

    /// <summary>The section or story it belongs to.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The story that begins with it.</summary>
    public StoryId? Begins { get; init; }

    /// <summary>Whether it is the title of its scope, which then needs no repeating.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it promises what follows: a title, a label. It does not stand last in a message.</summary>
    public bool LeadsOn { get; init; }
}
