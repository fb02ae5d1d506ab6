using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>A thing that stories are about, and how texts call it.</summary>
/// <param name="Tag">Its slug and its name as readers say it.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Aliases">Every spelling that means it, its name among them; the case of letters does not matter.</param>
/// <param name="Exact">The spellings that mean it only in just this case: <c>Meta</c>, not <c>meta</c>.</param>
/// <param name="Broader">The slug of what it belongs to: stories about it are about that as well.</param>
internal sealed record LexiconEntry(
    Tag Tag,
    TagKind Kind,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Exact,
    string? Broader = null
)
{
    /// <summary>Every spelling, whether its case matters or not.</summary>
    public IEnumerable<string> Spellings => Aliases.Concat(Exact);
}
