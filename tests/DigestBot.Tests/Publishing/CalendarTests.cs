using DigestBot.Publishing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Publishing;

public sealed class CalendarTests
{
    [Fact]
    public void Today_is_the_day_in_the_zone_of_the_digest()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 17, 0, 0, TimeSpan.Zero));

        ACalendar("Asia/Shanghai", null, clock).Today.ShouldBe(new DateOnly(2026, 3, 6));
        ACalendar("Europe/London", null, clock).Today.ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void Without_an_hour_a_day_is_due_at_once() =>
        ACalendar("Asia/Shanghai", null).DueAt(new DateOnly(2026, 3, 5)).ShouldBeNull();

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-05", "08:30", "2026-03-05T00:30:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z")] // 02:30 does not exist: 03:00 summer time
    [InlineData("Europe/Berlin", "2026-03-29", "02:07", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // 02:30 comes twice: the first
    [InlineData("Pacific/Apia", "2011-12-30", "08:30", "2011-12-30T10:00:00Z")] // no such day: the first minute of the next
    [InlineData("Asia/Shanghai", "9999-12-31", "08:30", "9999-12-31T00:30:00Z")]
    public void An_hour_is_meant_in_the_zone_also_where_clocks_change(string zone, string day, string at, string due) =>
        ACalendar(zone, TimeOnly.Parse(at)).DueAt(DateOnly.Parse(day)).ShouldBe(DateTimeOffset.Parse(due));

    private static Calendar ACalendar(string zone, TimeOnly? at, TimeProvider? clock = null) =>
        new(APublishing.In(zone, at), clock ?? new FakeTimeProvider());
}
