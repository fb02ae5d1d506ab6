using DigestBot.Digests;

namespace DigestBot.Searching;

/// <summary>What a search found.</summary>
/// <param name="Stories">The page that was asked for, the best first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="IsLoose">Whether nothing had all of the words, and these have some.</param>
/// <param name="IsWhole">Whether everything was looked through; not while the index is being made.</param>
internal sealed record SearchResult(IReadOnlyList<FoundStory> Stories, int Total, bool IsLoose, bool IsWhole);
