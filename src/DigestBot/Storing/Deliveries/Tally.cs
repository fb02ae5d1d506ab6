namespace DigestBot.Storing.Deliveries;

/// <summary>What became of a broadcast so far.</summary>
/// <param name="Total">How many deliveries there are, or will be once all are written down.</param>
/// <param name="Sent">How many stand in their chats.</param>
/// <param name="Missed">How many were given up, by the reason.</param>
internal sealed record Tally(int Total, int Sent, IReadOnlyDictionary<string, int> Missed)
{
    public int MissedInAll => Missed.Values.Sum();

    /// <summary>How many are still due.</summary>
    public int Left => Total - Sent - MissedInAll;
}
