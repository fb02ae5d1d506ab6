namespace DigestBot.Storing.Pacing;

/// <summary>When messages last left for one group: the last minute's, and who went before them.</summary>
/// <param name="Begun">The moment just before each left, oldest first.</param>
internal sealed record RecentDepartures(IReadOnlyList<Moment> Begun)
{
    /// <summary>The longest window in which Telegram counts.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static readonly RecentDepartures None = new([]);

    /// <summary>One more leaves now.</summary>
    public RecentDepartures With(Moment now) =>
        new([.. Begun.SkipWhile((_, place) => CountedBy(place) is { } by && by.AgeAt(now) >= Longest), now]);

    /// <summary>How long ago Telegram counted each, at least; oldest first.</summary>
    /// <remarks>
    /// Telegram counts a message at some moment after it left. When, is known only from what came after: nothing
    /// leaves for a group before the answer to what left before. Of the last one nothing is known; its answer may
    /// never have come, so it counts as of now.
    /// </remarks>
    public IReadOnlyList<TimeSpan> AgesAt(Moment now) =>
        [.. Begun.Select((_, place) => CountedBy(place)?.AgeAt(now) ?? TimeSpan.Zero).Where(age => age < Longest)];

    private Moment? CountedBy(int place) => place + 1 < Begun.Count ? Begun[place + 1] : null;
}
