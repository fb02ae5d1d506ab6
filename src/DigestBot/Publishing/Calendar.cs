namespace DigestBot.Publishing;

/// <summary>Which day it is where the digest is published, and when a day's digest is due.</summary>
internal sealed class Calendar(PublishingSettings settings, TimeProvider clock)
{
    public DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone).DateTime);

    /// <summary>The first day that is still posted by itself.</summary>
    public DateOnly FirstDayToPost => Today.AddDays(-(int)settings.MaxAge.TotalDays);

    /// <summary>When a day's digest is to be posted; null for as soon as it is there.</summary>
    public DateTimeOffset? DueAt(DateOnly day) =>
        settings.At is { } at ? LocalTime.At(day, at, settings.TimeZone) : null;
}
