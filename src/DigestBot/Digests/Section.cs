namespace DigestBot.Digests;

/// <summary>A group of stories under one heading.</summary>
/// <param name="Title">The heading as plain text; empty where the editor wrote stories without a section.</param>
/// <param name="Introduction">What stands between the heading and the first story.</param>
/// <param name="Stories">The stories in the order of the file.</param>
internal sealed record Section(string Title, IReadOnlyList<Block> Introduction, IReadOnlyList<Story> Stories);
