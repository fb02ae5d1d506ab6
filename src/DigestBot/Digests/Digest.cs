namespace DigestBot.Digests;

/// <summary>
/// One day of news as an editor wrote it: what a Markdown file means, independent of how it is shown.
/// </summary>
/// <param name="Date">The day the digest stands for; a day has at most one digest.</param>
/// <param name="Title">The day's title, as plain text.</param>
/// <param name="Category">The series it belongs to, as the editor calls it.</param>
/// <param name="Tags">The editor's own tags, as written.</param>
/// <param name="Keywords">The editor's search keywords (<c>seo</c>), as written.</param>
/// <param name="Cover">The address of the cover image.</param>
/// <param name="Summary">The day in some ten lines, each with its inline formatting.</param>
/// <param name="Introduction">What stands before the first section.</param>
/// <param name="Sections">The sections in the order of the file.</param>
/// <param name="Community">The group that the editor invites readers to.</param>
/// <param name="ContentHash">SHA-256 of the source text in lower-case hexadecimal: equal texts are the same digest.</param>
/// <param name="Revision">1 for the first text of this day that was taken in, one more for each changed one.</param>
/// <param name="TaggedBy">A stamp of what its stories were tagged by; empty until they were tagged.</param>
internal sealed record Digest(
    DateOnly Date,
    string Title,
    string? Category,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Keywords,
    Uri? Cover,
    IReadOnlyList<IReadOnlyList<Inline>> Summary,
    IReadOnlyList<Block> Introduction,
    IReadOnlyList<Section> Sections,
    Community? Community,
    string ContentHash,
    int Revision = 1,
    string TaggedBy = ""
)
{
    /// <summary>Every story of the day, in reading order.</summary>
    public IEnumerable<Story> Stories => Sections.SelectMany(section => section.Stories);
}
