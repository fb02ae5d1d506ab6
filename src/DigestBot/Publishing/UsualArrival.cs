namespace DigestBot.Publishing;

/// <summary>By when a day's digest is usually there, told from when those before it came. Pure.</summary>
/// <remarks>
/// 1. A digest came of itself where it came between the noon before its day and the noon after: so a first import of ten
/// years teaches nothing. 2. Where fewer than <see cref="Fewest"/> came so in the weeks before, nothing is usual. 3. A
/// day is one that usually has a digest where more than half of the same weekdays had one, counted from the first that
/// came; so weekends may have none, and who stops to publish is asked for it twice a weekday and then no more. 4. Usual
/// is the time by which nine in ten had come, and an hour: with <see cref="Fewest"/> or more, no single digest that was
/// late one day moves it.
/// </remarks>
internal static class UsualArrival
{
    /// <summary>How many days before a day tell what is usual: each weekday four times.</summary>
    public const int Days = 28;

    /// <summary>Of fewer digests nobody can say what is usual.</summary>
    public const int Fewest = 10;

    private const double NearlyAll = 0.9;

    private static readonly TimeSpan Earliest = TimeSpan.FromHours(-12);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(36);
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <param name="day">The day whose digest is waited for.</param>
    /// <param name="arrivals">
    /// When digests came, by their days, on the clock of the wall: from the midnight at which the day begins.
    /// </param>
    /// <returns>By when, likewise; null where the day usually has none, or too little is known.</returns>
    public static TimeSpan? Of(DateOnly day, IReadOnlyDictionary<DateOnly, TimeSpan> arrivals)
    {
        var came = arrivals
            .Where(arrival => arrival.Key < day && arrival.Key >= day.AddDays(-Days))
            .Where(arrival => arrival.Value >= Earliest && arrival.Value <= Latest)
            .ToDictionary();
        return came.Count >= Fewest && HasUsuallyOne(day, came.Keys)
            ? came.Values.Order().ElementAt((int)Math.Ceiling(NearlyAll * came.Count) - 1) + Grace
            : null;
    }

    private static bool HasUsuallyOne(DateOnly day, IReadOnlyCollection<DateOnly> came)
    {
        var first = came.Min();
        var weekdays = Enumerable
            .Range(1, Days / 7)
            .Select(weeks => day.AddDays(-7 * weeks))
            .Where(weekday => weekday >= first)
            .ToList();
        return weekdays.Count(came.Contains) * 2 > weekdays.Count;
    }
}
