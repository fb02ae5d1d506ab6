using DigestBot.Digests;
using DigestBot.Storing.Statistics;

namespace DigestBot.Administering.Stats;

/// <summary>What <c>/stats</c> tells.</summary>
/// <param name="Days">Each day without a gap, today last; at least a month of them.</param>
/// <param name="Since">The first day of which anything is known.</param>
/// <param name="Tags">What stories were about most, the most first.</param>
/// <param name="Opened">Which stories were opened most, the most first.</param>
internal sealed record StatsReport(
    IReadOnlyList<DailyFigures> Days,
    DateOnly Since,
    IReadOnlyList<(Tag Tag, int Stories)> Tags,
    IReadOnlyList<(Story Story, int Times)> Opened
)
{
    public const int Week = 7;
    public const int Month = 30;

    public DateOnly Today => Days[^1].Day;

    public SubscriptionCount Subscriptions => Days[^1].Subscriptions!;

    public IEnumerable<DailyFigures> LatestMonth => Days.TakeLast(Month);

    public bool HasSubscriptions => Days.Any(day => day.Subscriptions is { All: > 0 });

    public bool HasDeliveries => LatestMonth.Any(day => day is { Sent: > 0 } or { Failed: > 0 });

    public bool IsEmpty => !HasSubscriptions && !HasDeliveries && Tags.Count == 0 && Opened.Count == 0;

    /// <summary>By how many subscriptions changed since so many days ago; null where it is not known how many there were.</summary>
    public int? ChangeIn(int days) => Days[^(days + 1)].Subscriptions is { } then ? Subscriptions.All - then.All : null;

    /// <summary>What became of the deliveries of so many days up to today.</summary>
    public (int Sent, int Failed) DeliveriesIn(int days) =>
        (Days.TakeLast(days).Sum(day => day.Sent), Days.TakeLast(days).Sum(day => day.Failed));
}
