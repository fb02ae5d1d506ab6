namespace DigestBot.Storing.Statistics;

/// <summary>Where the days of what is counted begin and end.</summary>
internal sealed record ReportingZone(TimeZoneInfo Zone)
{
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
