namespace DigestBot.Publishing;

/// <summary>Which day it is where the digest is published, and when a day's digest is due.</summary>
internal sealed class Calendar(PublishingSettings settings, TimeProvider clock)
{
    public DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone).DateTime);

    /// <summary>The first day that is still posted by itself.</summary>
    public DateOnly FirstDayToPost => Today.AddDays(-(int)settings.MaxAge.TotalDays);

    /// <summary>When a day's digest is to be posted; null for as soon as it is there.</summary>
    /// <remarks>
    /// A local time that a change of clocks leaves out counts as the first that exists after it; of one that comes
    /// twice the first counts.
    /// </remarks>
    public DateTimeOffset? DueAt(DateOnly day)
    {
        if (settings.At is not { } at)
        {
            return null;
        }

        var local = day.ToDateTime(at);
        while (settings.TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = settings.TimeZone.IsAmbiguousTime(local)
            ? settings.TimeZone.GetAmbiguousTimeOffsets(local).Max()
            : settings.TimeZone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
