using DigestBot.Subscribing;

namespace DigestBot.Publishing;

/// <summary>When a subscriber's digests are due. Pure.</summary>
/// <remarks>
/// 1. Each day that the subscriber chose falls due once, at their hour of that date in their zone. 2. Its digest goes
/// at that moment if it is there by then; if it comes later, on arrival, as long as that is within the late window.
/// 3. Else it is missed. The same holds after the bot was down: what is then past the window is missed.
/// </remarks>
internal static class Schedule
{
    /// <summary>The first of the chosen days from one on.</summary>
    public static Appointment From(DateOnly day, Subscription subscription)
    {
        while (!subscription.Days.Include(day.DayOfWeek))
        {
            day = day.AddDays(1);
        }

        return new Appointment(day, LocalTime.At(day, subscription.Hour, subscription.TimeZone));
    }

    /// <summary>The first of the chosen days that falls due after a moment.</summary>
    public static Appointment After(DateTimeOffset moment, Subscription subscription)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, subscription.TimeZone).DateTime);
        // Where a change of clocks skips a whole day, its moment lies in the next.
        var next = From(today.AddDays(-1), subscription);
        while (next.At <= moment)
        {
            next = From(next.Day.AddDays(1), subscription);
        }

        return next;
    }

    /// <summary>When a digest goes out.</summary>
    /// <param name="due">When its day falls due.</param>
    /// <param name="there">When it was there to be sent.</param>
    /// <param name="lateWindow">How long after <paramref name="due"/> it may still go.</param>
    /// <returns>Null where it is missed.</returns>
    public static DateTimeOffset? DeliverAt(DateTimeOffset due, DateTimeOffset there, TimeSpan lateWindow) =>
        there <= due ? due
        : there <= due + lateWindow ? there
        : null;
}
