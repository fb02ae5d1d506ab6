using System.Collections.Immutable;

namespace DigestBot.Digests;

/// <summary>Which stories of a day a reader wants. Two that name the same, in whatever order, are equal.</summary>
internal sealed record Selection
{
    public static readonly Selection Everything = new([], [], []);

    /// <param name="followed">Slugs of tags: only stories that bear one are wanted; none for all.</param>
    /// <param name="muted">Slugs of tags: no story that bears one is wanted.</param>
    /// <param name="mutedWords">No story whose title or text has one is wanted, whatever the case of its letters.</param>
    public Selection(IReadOnlyList<string> followed, IReadOnlyList<string> muted, IReadOnlyList<string> mutedWords)
    {
        Followed = InOrder(followed);
        Muted = InOrder(muted);
        MutedWords = InOrder(mutedWords);
    }

    public IReadOnlyList<string> Followed { get; }

    public IReadOnlyList<string> Muted { get; }

    public IReadOnlyList<string> MutedWords { get; }

    /// <summary>The day with the wanted stories alone; sections without any are left out.</summary>
    /// <remarks>
    /// The summary and what stands between headings are about the whole day: they stay where every story is wanted.
    /// </remarks>
    public Digest From(Digest digest) => digest.Stories.All(Wants) ? digest : Only(digest, Wants);

    /// <summary>The other stories of the day: those that are not wanted.</summary>
    public Digest LeftOutOf(Digest digest) => Only(digest, story => !Wants(story));

    /// <summary>Whether a day has stories, and none of them is wanted.</summary>
    public bool WantsNothingOf(Digest digest) => digest.Stories.Any() && !digest.Stories.Any(Wants);

    public bool Equals(Selection? other) =>
        other is not null
        && Followed.SequenceEqual(other.Followed)
        && Muted.SequenceEqual(other.Muted)
        && MutedWords.SequenceEqual(other.MutedWords);

    public override int GetHashCode() => HashCode.Combine(Followed.Count, Muted.Count, MutedWords.Count);

    private static Digest Only(Digest digest, Func<Story, bool> isMeant) =>
        digest with
        {
            Summary = [],
            Introduction = [],
            Sections =
            [
                .. digest
                    .Sections.Select(section =>
                        section with
                        {
                            Introduction = [],
                            Stories = [.. section.Stories.Where(isMeant)],
                        }
                    )
                    .Where(section => section.Stories.Count > 0),
            ],
        };

    private bool Wants(Story story) =>
        (Followed.Count == 0 || story.Tags.Any(tag => Followed.Contains(tag.Slug)))
        && !story.Tags.Any(tag => Muted.Contains(tag.Slug))
        && !(MutedWords.Count > 0 && MentionsMuted($"{story.Title}\n{PlainText.Of(story.Body)}"));

    private bool MentionsMuted(string text) =>
        MutedWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> InOrder(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
