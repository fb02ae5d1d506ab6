namespace DigestBot.Digests;

/// <summary>One piece of news.</summary>
/// <param name="Id">Its name for ever; corrections keep it.</param>
/// <param name="Kind">Whether it has a text of its own or is a one-line item.</param>
/// <param name="Title">The headline as plain text.</param>
/// <param name="Url">Where the news was read; absent where the editor gave no source.</param>
/// <param name="Body">What happened. A brief story's remark is its only paragraph.</param>
/// <param name="Insight">What it means (深度解读 &amp; 洞察), where the editor says.</param>
/// <param name="Tags">What it is about; empty until it was tagged.</param>
internal sealed record Story(
    StoryId Id,
    StoryKind Kind,
    string Title,
    Uri? Url,
    IReadOnlyList<Block> Body,
    Insight? Insight,
    IReadOnlyList<Tag> Tags
)
{
    /// <summary>The host a reader knows the source by: <c>ithome.com</c> for <c>https://www.ithome.com/0/1.htm</c>.</summary>
    public string? SourceHost =>
        Url is null ? null
        : Url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? Url.IdnHost[4..]
        : Url.IdnHost;
}
