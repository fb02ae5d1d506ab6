using DigestBot.Rendering.Browsing;
using DigestBot.Storing.Days;

namespace DigestBot.Conversing.Reading;

/// <summary>Which days of a month have a digest, and which months have one that are near: five look-ups in an index.</summary>
internal sealed class CalendarMonths(DigestStore digests)
{
    private const int Year = 12;

    /// <param name="first">The first day of the month.</param>
    public CalendarMonth Find(DateOnly first) =>
        new(
            first,
            digests.DaysBetween(first, EndOf(first)).Select(day => day.Day).ToHashSet(),
            Earlier: FirstOf(digests.LatestUpTo(first.AddDays(-1))),
            Later: FirstOf(digests.EarliestFrom(first.AddMonths(1))),
            YearBefore: FirstOf(digests.LatestUpTo(EndOf(first.AddMonths(-Year)))),
            YearAfter: FirstOf(digests.EarliestFrom(first.AddMonths(Year)))
        );

    private static DateOnly EndOf(DateOnly first) => first.AddMonths(1).AddDays(-1);

    private static DateOnly? FirstOf(DateOnly? day) => day is { } one ? new DateOnly(one.Year, one.Month, 1) : null;
}
