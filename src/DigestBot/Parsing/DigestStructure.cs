using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>What the text of a digest was found to be made of.</summary>
/// <param name="Introduction">What stands before the first heading.</param>
/// <param name="Sections">The sections in the order of the file.</param>
/// <param name="Announced">The text under headings such as 今日摘要: an overview in the editor's own words.</param>
/// <param name="Repeated">Lists that only repeat the titles of the stories.</param>
internal sealed record DigestStructure(
    IReadOnlyList<Block> Introduction,
    IReadOnlyList<SectionDraft> Sections,
    IReadOnlyList<Block> Announced,
    IReadOnlyList<Block> Repeated
);
