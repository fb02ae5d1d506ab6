using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Subscribers get each day once, at their hour; the clock is the test's.</summary>
public sealed class SubscribingJourney : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    /// <summary>09:00 in Shanghai.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Morning);
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;
    private AReader _reader = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync(_clock);
        _bot = await Bot.StartAsync(_telegram, _clock);
        _reader = new AReader(_telegram, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_day_comes_at_the_hour_that_was_chosen_and_once()
    {
        var answer = await _reader.HearAsync("/subscribe 9:30");
        answer.ShouldContain("已订阅");
        answer.ShouldContain("下一份：2026年3月5日 周四 09:30");
        _bot.Save(ADayOf(Today));
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 4, _clock);
        (await _reader.DaysAsync()).ShouldBeEmpty();
        _clock.GetUtcNow().ShouldBeLessThan(Morning.AddMinutes(29));
        _clock.Advance(Morning.AddMinutes(29) - _clock.GetUtcNow());
        await _reader.AskAsync("/help");
        (await _reader.DaysAsync()).ShouldBeEmpty();

        var day = (await _reader.AwaitDaysAsync(1)).Single();

        _clock.GetUtcNow().ShouldBeInRange(Morning.AddMinutes(30), Morning.AddMinutes(35));
        TelegramServer.TextOf(day).ShouldContain("第一条要点");
        AReader
            .Buttons(day)
            .Select(button => button.GetProperty("text").GetString())
            .ShouldBe(["第1节 · 2", "第2节 · 2", "第3节 · 2", "📄 全文发送", "◀ 上一期", "📅 日历"]);
        (await _reader.HearAsync("/subscribe 10:45")).ShouldContain("下一份：2026年3月6日 周五 10:45");
        (await _reader.HearAsync("/unsubscribe")).ShouldContain("已停止订阅");
        (await _reader.HearAsync("/subscribe")).ShouldContain("下一份：2026年3月6日 周五 10:45");
        _clock.Advance(TimeSpan.FromHours(3));
        await _reader.HearAsync("/settings");
        (await _reader.DaysAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_digest_that_comes_late_goes_on_arrival()
    {
        await _reader.AskAsync("/subscribe 09:30");

        _clock.Advance(TimeSpan.FromHours(6)); // 15:00, half an hour before it is too late
        _bot.Save(ADayOf(Today));

        await _reader.AwaitDaysAsync(1);
        _clock.GetUtcNow().ShouldBeLessThan(Morning.AddHours(6).AddMinutes(5));
    }

    [Fact]
    public async Task A_digest_that_comes_too_late_is_missed_and_the_next_one_comes()
    {
        await _reader.AskAsync("/subscribe 09:30");

        _clock.Advance(TimeSpan.FromHours(7)); // 16:00
        await Eventually.TrueAsync(() => Task.FromResult(Receipts().Count == 1), "the day is given up", _clock);
        _bot.Save(ADayOf(Today));
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 4, _clock);
        Receipts().Single().Miss.ShouldBe(Miss.NoDigestInTime);

        _bot.Save(ADayOf(Today.AddDays(1)));
        _clock.Advance(Morning.AddHours(24.5) - _clock.GetUtcNow());

        TelegramServer.TextOf((await _reader.AwaitDaysAsync(1)).Single()).ShouldContain("日报第6号");
    }

    [Fact]
    public async Task After_a_pause_of_the_bot_a_late_day_still_comes_and_one_too_late_is_noted()
    {
        _bot.Save(ADayOf(Today));
        _bot.Save(ADayOf(Today.AddDays(1)));
        await _reader.AskAsync("/subscribe 09:30");
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Today.AddDays(1)) is not null),
            "both are taken in",
            _clock
        );

        await _bot.StopAsync();
        _clock.Advance(TimeSpan.FromHours(29)); // 14:00 the next day
        await _bot.StartAsync();

        TelegramServer.TextOf((await _reader.AwaitDaysAsync(1)).Single()).ShouldContain("日报第6号");
        Receipts().Select(receipt => receipt.Miss).ShouldBe([null, Miss.BotWasDown]);
        (await _reader.HearAsync("/settings record")).ShouldContain("2026-03-05 · 没有发：机器人当时没在运行");
    }

    [Fact]
    public async Task What_was_due_when_the_bot_stopped_comes_after_the_start_and_once()
    {
        _bot.Save(ADayOf(Today));
        await _reader.AskAsync("/subscribe 09:30");
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 4, _clock);

        await _telegram.People.AddFaultAsync("429", "sendMessage", retryAfter: 3);
        _clock.Advance(Morning.AddMinutes(30) - _clock.GetUtcNow());
        await Eventually.TrueAsync(() => Task.FromResult(Receipts().Count == 1), "the day is written down", _clock);
        await _bot.StopAsync();
        await _telegram.People.ClearFaultsAsync();
        (await _reader.DaysAsync()).ShouldBeEmpty("the stop came too late to try anything");
        await _bot.StartAsync();

        await _reader.AwaitDaysAsync(1);
        await _reader.HearAsync("/settings");
        (await _reader.DaysAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_blocks_the_bot_rests_and_goes_on_when_it_is_let_in_again()
    {
        await _reader.AskAsync("/subscribe 09:30");
        await _telegram.People.BlockAsync(TelegramServer.Reader);
        await StateAsync(SubscriberState.Resting);
        _bot.Save(ADayOf(Today));
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 4, _clock);
        _clock.Advance(TimeSpan.FromHours(8));
        await _telegram.People.UnblockAsync(TelegramServer.Reader);
        await StateAsync(SubscriberState.On);

        _bot.Save(ADayOf(Today.AddDays(1)));
        _clock.Advance(Morning.AddHours(24.5) - _clock.GetUtcNow());

        TelegramServer.TextOf((await _reader.AwaitDaysAsync(1)).Single()).ShouldContain("日报第6号");

        Task StateAsync(SubscriberState state) =>
            Eventually.TrueAsync(
                () => Task.FromResult(_bot.Get<SubscriberStore>().Find(new(TelegramServer.Reader))?.State == state),
                $"the subscription is {state}",
                _clock
            );
    }

    [Fact]
    public async Task Over_a_change_of_clocks_the_hour_stays_the_hour()
    {
        // In Berlin clocks go from 02:00 to 03:00 on the 29th of March.
        var saturday = new DateTimeOffset(2026, 3, 28, 0, 0, 0, TimeSpan.Zero);
        _clock.Advance(saturday - _clock.GetUtcNow());
        foreach (var day in Enumerable.Range(28, 3))
        {
            _bot.Save(ADayOf(new DateOnly(2026, 3, day)));
        }

        await _reader.AskAsync("/subscribe 2:30 柏林");
        string[] told = ["2026年3月28日 周六 02:30", "2026年3月29日 周日 03:00", "2026年3月30日 周一 02:30"];
        DateTimeOffset[] due = [saturday.AddHours(1.5), saturday.AddHours(25), saturday.AddHours(48.5)];

        for (var i = 0; i < due.Length; i++)
        {
            _clock.Advance(due[i].AddMinutes(-10) - _clock.GetUtcNow());
            (await _reader.HearAsync("/settings")).ShouldContain($"下一份：{told[i]}");
            (await _reader.DaysAsync()).Count.ShouldBe(i);
            _clock.Advance(due[i] - _clock.GetUtcNow());
            TelegramServer.TextOf((await _reader.AwaitDaysAsync(i + 1))[i]).ShouldContain($"日报第{28 + i}号");
        }
    }

    private static (string, string) ADayOf(DateOnly day) => ADay.Of(day, $"日报第{day.Day}号");

    private IReadOnlyList<Receipt> Receipts() => _bot.Get<SubscriberStore>().Receipts(new(TelegramServer.Reader), 10);
}
