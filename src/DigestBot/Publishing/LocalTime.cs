namespace DigestBot.Publishing;

/// <summary>The moment at which a clock on a wall first shows a time or, where clocks leave it out, a later one. Pure.</summary>
/// <remarks>
/// 1. Whatever the clocks do that day, the offset is the one before or the one after; the greater comes first. 2. A
/// moment with one of them at which that offset holds shows the time; of a time that comes twice it is the first.
/// 3. Where there is none, the clocks leave the time out: it is the moment of their change, found by halving, to the minute.
/// Only the offset of moments is asked: of local times the library says that they exist where a zone's standard time
/// was changed over them.
/// </remarks>
internal static class LocalTime
{
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
        var before = zone.GetUtcOffset(day > DateOnly.MinValue ? wall.AddDays(-1) : wall);
        var after = zone.GetUtcOffset(day < DateOnly.MaxValue ? wall.AddDays(1) : wall);
        var (greater, lesser) = before > after ? (before, after) : (after, before);
        foreach (var offset in (TimeSpan[])[greater, lesser])
        {
            if (zone.GetUtcOffset(wall - offset) == offset)
            {
                return new DateTimeOffset(wall.DateTime, offset);
            }
        }

        var (early, late) = (wall - greater, wall - lesser);
        while ((late - early).TotalMinutes is > 1 and var minutes)
        {
            var middle = early.AddMinutes((int)minutes / 2);
            (early, late) = zone.GetUtcOffset(middle) == before ? (middle, late) : (early, middle);
        }

        return TimeZoneInfo.ConvertTime(late, zone);
    }
}
