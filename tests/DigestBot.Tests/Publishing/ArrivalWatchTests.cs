using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Tests.Digests;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Publishing;

/// <summary>A digest that does not come by its usual hour, which is half past nine in Shanghai.</summary>
public sealed class ArrivalWatchTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly DateTimeOffset Midnight = new(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new(Midnight.AddDays(-20));

    private DigestStore Digests => new(_store.Store, _clock);

    private NoticeStore Notices => new(_store.Store, _clock);

    private IReadOnlyList<Notice> Told => [.. Notices.ToTell().Select(notice => notice.Notice)];

    public async ValueTask InitializeAsync()
    {
        for (var day = Today.AddDays(-20); day < Today; day = day.AddDays(1))
        {
            _clock.SetUtcNow(Midnight.AddDays(day.DayNumber - Today.DayNumber).AddHours(8.5));
            await Digests.TakeInAsync(ADigest.On(day), postsByItself: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_is_told_once_and_not_before_the_hour()
    {
        (await LookAtAsync(9)).ShouldBe(TimeSpan.FromMinutes(10));
        (await LookAtAsync(9.375)).ShouldBe(TimeSpan.FromMinutes(7.5));
        Told.ShouldBeEmpty();

        await LookAtAsync(9.5);

        var late = Told.ShouldHaveSingleItem().ShouldBeOfType<Notice.DigestLate>();
        late.ShouldBe(new Notice.DigestLate(Today, new TimeOnly(9, 30), "Asia/Shanghai"));
        await TellAsync(late);
        await LookAtAsync(9.75);
        await LookAtAsync(21.49);
        Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_restart_it_is_not_told_again()
    {
        await LookAtAsync(10);
        await TellAsync(Told.Single());
        _store.Reopen();

        await LookAtAsync(11);

        Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_bot_was_down_at_the_hour_it_is_told_on_its_return()
    {
        await LookAtAsync(15);

        Told.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Late_in_the_evening_it_is_no_news_any_more()
    {
        await LookAtAsync(21.5);

        Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_it_comes_nothing_is_left_of_the_notice()
    {
        await LookAtAsync(10);
        await Digests.TakeInAsync(ADigest.On(Today), postsByItself: true);

        await LookAtAsync(10.1);

        Told.ShouldBeEmpty();
        Notices.Latest(1).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_that_came_and_was_retracted_is_not_missed()
    {
        _clock.SetUtcNow(Midnight.AddHours(8));
        await Digests.TakeInAsync(ADigest.On(Today), postsByItself: true);
        await Digests.RetractAsync(Today);

        await LookAtAsync(10);

        Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Corrections_of_past_days_make_no_hour_later()
    {
        _clock.SetUtcNow(Midnight.AddHours(-1));
        for (var day = Today.AddDays(-20); day < Today; day = day.AddDays(1))
        {
            await Digests.TakeInAsync(ADigest.On(day, ADigest.Story("更正")), postsByItself: true);
        }

        await LookAtAsync(9.5);

        Told.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_next_day_is_told_anew()
    {
        await LookAtAsync(10);
        await LookAtAsync(24 + 10);

        Told.OfType<Notice.DigestLate>().Select(late => late.Day).ShouldBe([Today, Today.AddDays(1)]);
    }

    [Fact]
    public async Task An_hour_that_is_set_holds()
    {
        var noon = new TimeOnly(12, 0);
        await LookAtAsync(11.9, expectedBy: noon);
        Told.ShouldBeEmpty();

        await LookAtAsync(12, expectedBy: noon);

        Told.ShouldHaveSingleItem().ShouldBeOfType<Notice.DigestLate>().At.ShouldBe(noon);
    }

    /// <returns>How long nothing is to be told.</returns>
    private Task<TimeSpan> LookAtAsync(double hours, TimeOnly? expectedBy = null)
    {
        _clock.SetUtcNow(Midnight.AddHours(hours));
        var settings = APublishing.In("Asia/Shanghai", expectedBy: expectedBy);
        var watch = new ArrivalWatch(
            Digests,
            Notices,
            new Calendar(settings, _clock),
            settings,
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
            _clock,
            NullLogger<ArrivalWatch>.Instance
        );
        return watch.LookAsync();
    }

    private Task TellAsync(Notice notice) => _store.Store.WriteAsync(database => NoticeStore.Told(database, notice));
}
