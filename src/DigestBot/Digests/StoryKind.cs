namespace DigestBot.Digests;

/// <summary>How much a story says.</summary>
internal enum StoryKind
{
    /// <summary>A story with a heading and a text of its own.</summary>
    Full,

    /// <summary>A one-line item: a linked title and, often, a remark.</summary>
    Brief,
}
