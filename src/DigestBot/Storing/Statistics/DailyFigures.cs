namespace DigestBot.Storing.Statistics;

/// <summary>What there is to say of a day in numbers.</summary>
/// <param name="Day">The day, in the <see cref="ReportingZone"/>.</param>
/// <param name="Subscriptions">Those that were on at its end, or are now; null where that was not looked at.</param>
/// <param name="Sent">
/// How many deliveries of days and broadcasts got through: messages, and what was done to them later. Answers to people
/// are not counted.
/// </param>
/// <param name="Failed">
/// How many of these were given up: refused, left out since nobody could tell whether they stood, or for a chat that
/// cannot be reached. What a person did not want any more is no failure.
/// </param>
internal sealed record DailyFigures(DateOnly Day, SubscriptionCount? Subscriptions, int Sent, int Failed);

/// <summary>How many subscriptions are on.</summary>
/// <param name="Private">Those of people.</param>
/// <param name="Groups">Those of groups, topics and channels.</param>
internal sealed record SubscriptionCount(int Private, int Groups)
{
    public int All => Private + Groups;
}
