using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Rich;

/// <summary>The smallest part of a rich message, which no message divides: a paragraph, a table's row, a picture.</summary>
/// <param name="Html">The whole element.</param>
/// <param name="Size">What it costs without its frames.</param>
/// <param name="Frames">The elements around it, outermost first.</param>
internal sealed record Leaf(string Html, RichSize Size, IReadOnlyList<Frame> Frames)
{
    /// <summary>What begins with it: a section, a story, or a block of either.</summary>
    public Boundary Before { get; init; } = Boundary.Block;

    /// <summary>The section's heading, named again where a message begins within the section; null for none.</summary>
    public Leaf? Heading { get; init; }

    /// <summary>Whether it should not be the last of a message: a heading, or the place that a link leads to.</summary>
    public bool LeadsOn { get; init; }
}
