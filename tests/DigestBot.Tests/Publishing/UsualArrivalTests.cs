using DigestBot.Publishing;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Publishing;

/// <summary>What is learnt from when digests came.</summary>
public sealed class UsualArrivalTests
{
    private static readonly DateOnly Thursday = new(2026, 3, 5);
    private static readonly TimeSpan Eight = TimeSpan.FromHours(8);

    [Fact]
    public void Where_digests_come_at_eight_one_is_usually_there_by_nine() =>
        UsualArrival.Of(Thursday, Every(_ => true)).ShouldBe(TimeSpan.FromHours(9));

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Of_fewer_than_ten_nothing_is_usual(int count, bool known) =>
        UsualArrival.Of(Thursday, Every(day => day >= Thursday.AddDays(-count))).HasValue.ShouldBe(known);

    [Fact]
    public void On_a_weekday_that_has_none_none_is_waited_for()
    {
        var workdays = Every(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        UsualArrival.Of(new DateOnly(2026, 3, 7), workdays).ShouldBeNull();
        UsualArrival.Of(new DateOnly(2026, 3, 8), workdays).ShouldBeNull();
        UsualArrival.Of(new DateOnly(2026, 3, 9), workdays).ShouldNotBeNull();
    }

    [Fact]
    public void Who_stops_to_publish_is_asked_for_two_weeks_and_no_longer()
    {
        var last = Thursday.AddDays(-1);
        var arrivals = Every(day => day <= last);

        Enumerable
            .Range(0, 60)
            .Select(Thursday.AddDays)
            .Where(day => UsualArrival.Of(day, arrivals).HasValue)
            .ShouldBe(Enumerable.Range(0, 14).Select(Thursday.AddDays));
    }

    [Fact]
    public void What_was_imported_long_after_its_day_teaches_nothing()
    {
        var imported = Enumerable
            .Range(1, UsualArrival.Days)
            .ToDictionary(back => Thursday.AddDays(-back), back => TimeSpan.FromDays(back) + Eight);

        UsualArrival.Of(Thursday, imported).ShouldBeNull();
    }

    [Fact]
    public void Digests_that_come_the_evening_before_are_waited_for_there() =>
        UsualArrival.Of(Thursday, Every(_ => true, TimeSpan.FromHours(-3))).ShouldBe(TimeSpan.FromHours(-2));

    /// <summary>One day's trouble must not teach the bot to wait.</summary>
    [Fact]
    public void No_single_digest_makes_the_hour_later_than_all_others_came() =>
        Prop.ForAll(
                (
                    from minutes in Gen.Choose(-720, 2160).ArrayOf(UsualArrival.Fewest)
                    from which in Gen.Choose(0, UsualArrival.Fewest - 1)
                    select (minutes, which)
                ).ToArbitrary(),
                sample =>
                {
                    var arrivals = sample
                        .minutes.Select((minute, back) => (Thursday.AddDays(-1 - back), TimeSpan.FromMinutes(minute)))
                        .ToDictionary(pair => pair.Item1, pair => pair.Item2);
                    var others = arrivals.Where(pair => pair.Key != Thursday.AddDays(-1 - sample.which));
                    return UsualArrival.Of(Thursday, arrivals)
                        <= others.Max(pair => pair.Value) + TimeSpan.FromHours(1);
                }
            )
            .Holds();

    /// <summary>Of what it calls usual, nine in ten were there: so it is rarely asked for in vain.</summary>
    [Fact]
    public void Nine_in_ten_had_come_an_hour_before() =>
        Prop.ForAll(
                Gen.Choose(-720, 2160).ArrayOf(UsualArrival.Days).ToArbitrary(),
                minutes =>
                {
                    var arrivals = minutes
                        .Select((minute, back) => (Thursday.AddDays(-1 - back), TimeSpan.FromMinutes(minute)))
                        .ToDictionary(pair => pair.Item1, pair => pair.Item2);
                    var by = UsualArrival.Of(Thursday, arrivals) - TimeSpan.FromHours(1);
                    return arrivals.Values.Count(came => came <= by) >= 0.9 * arrivals.Count;
                }
            )
            .Holds();

    private static Dictionary<DateOnly, TimeSpan> Every(Func<DateOnly, bool> has, TimeSpan? at = null) =>
        Enumerable
            .Range(1, 60)
            .Select(back => Thursday.AddDays(-back))
            .Where(has)
            .ToDictionary(day => day, _ => at ?? Eight);
}
