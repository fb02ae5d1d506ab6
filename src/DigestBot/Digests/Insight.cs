namespace DigestBot.Digests;

/// <summary>The analysis part of a story.</summary>
/// <param name="Label">What the editor calls it (深度解读 &amp; 洞察), without a closing colon.</param>
/// <param name="Blocks">Its text.</param>
internal sealed record Insight(string Label, IReadOnlyList<Block> Blocks);
