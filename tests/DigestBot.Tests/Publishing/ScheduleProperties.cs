using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Subscribing;
using DigestBot.Texts;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Publishing;

/// <summary>One delivery a day, in every zone, whatever its clocks do.</summary>
public sealed class ScheduleProperties
{
    private const int Days = 3653;
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly IReadOnlyList<TimeZoneInfo> Zones = TimeZoneInfo.GetSystemTimeZones();

    /// <summary>The three days around each change of clocks in those ten years.</summary>
    private static readonly Lazy<IReadOnlyList<(TimeZoneInfo Zone, DateOnly Day)>> DaysOfChange = new(() =>
        [
            .. from zone in Zones
            from day in Enumerable.Range(0, Days).Select(First.AddDays)
            where OffsetAtNoon(zone, day) != OffsetAtNoon(zone, day.AddDays(1))
            from near in Enumerable.Range(-1, 4)
            select (zone, day.AddDays(near)),
        ]
    );

    /// <summary>Hours that clocks leave out or show twice, the ends of a day, and one in its middle.</summary>
    private static readonly int[] Hours = [0, 150, 1439, 480];

    [Fact]
    public void Every_date_of_ten_years_in_every_zone_comes_once_and_in_order() =>
        Parallel.ForEach(
            Zones.Where((zone, place) => !Zones.Take(place).Any(zone.HasSameRules)).Index(),
            one =>
            {
                var subscription = ASubscription(one.Item, Hours[one.Index % Hours.Length], Weekdays.All);
                var next = Schedule.From(First, subscription);
                for (var day = First; day < First.AddDays(Days); day = day.AddDays(1))
                {
                    if (next.Day != day)
                    {
                        next.Day.ShouldBe(day, one.Item.Id);
                    }

                    var after = Schedule.From(day.AddDays(1), subscription);
                    if (after.At <= next.At)
                    {
                        after.At.ShouldBeGreaterThan(next.At, $"{one.Item.Id} {day:O}");
                    }

                    next = after;
                }
            }
        );

    [Fact]
    public void Any_hour_of_any_day_in_any_zone_is_one_moment_and_the_right_one() =>
        Prop.ForAll(
                Cases(
                    from zone in Gen.Elements<TimeZoneInfo>(Zones)
                    from day in Gen.Choose(0, Days)
                    select (zone, First.AddDays(day))
                ),
                CheckMoment
            )
            .Holds();

    [Fact]
    public void So_it_is_on_the_days_on_which_clocks_change() =>
        Prop.ForAll(Cases(Gen.Elements<(TimeZoneInfo, DateOnly)>(DaysOfChange.Value)), CheckMoment).Holds(5000);

    [Fact]
    public void Each_chosen_day_comes_once_and_in_order() =>
        Prop.ForAll(
                (
                    from place in Gen.Elements<(TimeZoneInfo Zone, DateOnly Day)>(DaysOfChange.Value)
                    from minute in Gen.Choose(0, 1439)
                    from weekdays in Gen.Choose(1, (int)Weekdays.All)
                    select (place, ASubscription(place.Zone, minute, (Weekdays)weekdays))
                ).ToArbitrary(),
                example =>
                {
                    var ((zone, day), subscription) = example;
                    var moment = LocalTime.At(day.AddDays(-3), new TimeOnly(12, 0), zone);
                    var days = new List<DateOnly>();
                    for (var next = Schedule.After(moment, subscription); next.Day < day.AddDays(6); )
                    {
                        next.At.ShouldBeGreaterThan(moment);
                        days.Add(next.Day);
                        moment = next.At;
                        next = Schedule.After(moment, subscription);
                    }

                    // The first and the last hang on whether noon is before the hour.
                    days.ShouldBe(days.Distinct().Order());
                    Enumerable
                        .Range(-2, 7)
                        .Select(day.AddDays)
                        .Where(chosen => subscription.Days.Include(chosen.DayOfWeek))
                        .ShouldBeSubsetOf(days);
                    days.ShouldAllBe(chosen => subscription.Days.Include(chosen.DayOfWeek));
                }
            )
            .Holds();

    [Fact]
    public void A_digest_goes_at_its_hour_or_on_arrival_within_the_window_or_not_at_all() =>
        Prop.ForAll(
                (
                    from minutes in Gen.Choose(-2000, 2000)
                    from window in Gen.Choose(0, 1440)
                    select (Late: TimeSpan.FromMinutes(minutes), Window: TimeSpan.FromMinutes(window))
                ).ToArbitrary(),
                example =>
                {
                    var due = new DateTimeOffset(2026, 3, 5, 8, 0, 0, TimeSpan.Zero);
                    var there = due + example.Late;
                    DateTimeOffset? wanted =
                        example.Late <= TimeSpan.Zero ? due
                        : example.Late <= example.Window ? there
                        : null;
                    Schedule.DeliverAt(due, there, example.Window).ShouldBe(wanted);
                }
            )
            .Holds();

    private static Arbitrary<(TimeZoneInfo Zone, DateOnly Day, TimeOnly Time)> Cases(
        Gen<(TimeZoneInfo, DateOnly)> places
    ) =>
        (
            from place in places
            from minute in Gen.Choose(0, 1439)
            select (place.Item1, place.Item2, TimeOnly.MinValue.AddMinutes(minute))
        ).ToArbitrary();

    private static void CheckMoment((TimeZoneInfo Zone, DateOnly Day, TimeOnly Time) example)
    {
        var (zone, day, time) = example;
        var wall = day.ToDateTime(time);
        var moment = LocalTime.At(day, time, zone);

        var shown = WallAt(moment);
        if (shown == wall)
        {
            // No earlier moment shows the same: clocks go back by a day at most.
            Enumerable
                .Range(1, 24 * 12)
                .Select(step => WallAt(moment.AddMinutes(-5 * step)))
                .ShouldNotContain(wall, $"{zone.Id} {wall:s}");
        }
        else
        {
            shown.ShouldBeGreaterThan(wall, zone.Id);
            WallAt(moment.AddMinutes(-1)).ShouldBeLessThan(wall, zone.Id);
        }

        LocalTime.At(day.AddDays(1), time, zone).ShouldBeGreaterThan(moment, zone.Id);

        DateTime WallAt(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
    }

    private static TimeSpan OffsetAtNoon(TimeZoneInfo zone, DateOnly day) =>
        zone.GetUtcOffset(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));

    private static Subscription ASubscription(TimeZoneInfo zone, int minute, Weekdays days) =>
        Subscription.Default(new ChatAddress(1), Language.Chinese, zone) with
        {
            Hour = TimeOnly.MinValue.AddMinutes(minute),
            Days = days,
        };
}
