using DigestBot.Storing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Subscribers get each day once, at their hour; the clock is the test's.</summary>
public sealed class SubscribingJourney
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    /// <summary>09:00 in Shanghai.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_day_comes_at_the_hour_that_was_chosen_and_once()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock);

        var answer = await AskAsync(telegram, clock, "/subscribe 9:30");
        answer.ShouldContain("已订阅");
        answer.ShouldContain("2026年3月5日 周四 09:30");
        bot.Save(ADay.Of(Today));
        await Eventually.MessagesAsync(telegram, telegram.Group, 4, clock);
        (await DaysOf(telegram, TelegramServer.Reader)).ShouldBeEmpty();
        clock.GetUtcNow().ShouldBeLessThan(Morning.AddMinutes(30));

        await DaysAsync(telegram, clock, 1);

        clock.GetUtcNow().ShouldBeInRange(Morning.AddMinutes(30), Morning.AddMinutes(35));
        var day = (await DaysOf(telegram, TelegramServer.Reader)).Single();
        day.ShouldContain("第一条要点");
        day.ShouldContain("Qwen 的第 3 条新闻");
        (await AskAsync(telegram, clock, "/subscribe 9:45")).ShouldContain("2026年3月6日 周五 09:45");
        clock.Advance(TimeSpan.FromHours(2));
        (await AskAsync(telegram, clock, "/settings")).ShouldContain("3月6日");
        (await DaysOf(telegram, TelegramServer.Reader)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_digest_that_comes_late_goes_on_arrival()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock);
        await AskAsync(telegram, clock, "/subscribe 09:30");

        clock.Advance(TimeSpan.FromHours(6)); // 15:00, half an hour before it is too late
        bot.Save(ADay.Of(Today));

        await DaysAsync(telegram, clock, 1);
        clock.GetUtcNow().ShouldBeLessThan(Morning.AddHours(6.5));
    }

    [Fact]
    public async Task A_digest_that_comes_too_late_is_missed_and_the_next_one_comes()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock);
        await AskAsync(telegram, clock, "/subscribe 09:30");

        clock.Advance(TimeSpan.FromHours(7)); // 16:00
        await Eventually.TrueAsync(() => Task.FromResult(Receipts(bot).Count == 1), "the day is given up", clock);
        bot.Save(ADay.Of(Today));
        await Eventually.MessagesAsync(telegram, telegram.Group, 4, clock);
        Receipts(bot).Single().Miss.ShouldBe(Miss.NoDigestInTime);

        bot.Save(ADay.Of(Today.AddDays(1), "明天"));
        clock.Advance(TimeSpan.FromHours(17.5)); // 09:30
        await DaysAsync(telegram, clock, 1);

        (await DaysOf(telegram, TelegramServer.Reader)).Single().ShouldContain("明天");
    }

    [Fact]
    public async Task After_a_pause_of_the_bot_a_late_day_still_comes_and_one_too_late_is_noted()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [ADay.Of(Today, "今天"), ADay.Of(Today.AddDays(1), "明天")]
        );
        await AskAsync(telegram, clock, "/subscribe 09:30");
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<DigestStore>().Find(Today.AddDays(1)) is not null),
            "both are taken in",
            clock
        );

        await bot.StopAsync();
        clock.Advance(TimeSpan.FromHours(29)); // 14:00 the next day
        await bot.StartAsync();
        await DaysAsync(telegram, clock, 1);

        (await DaysOf(telegram, TelegramServer.Reader)).Single().ShouldContain("明天");
        Receipts(bot).Select(receipt => receipt.Miss).ShouldBe([null, Miss.BotWasDown]);
    }

    [Fact]
    public async Task Over_a_change_of_clocks_the_hour_stays_the_hour()
    {
        // In Berlin clocks go from 02:00 to 03:00 on the 29th of March.
        var saturday = new DateTimeOffset(2026, 3, 28, 0, 0, 0, TimeSpan.Zero);
        var clock = new FakeTimeProvider(saturday);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [.. Enumerable.Range(28, 3).Select(day => ADay.Of(new DateOnly(2026, 3, day), $"{day}日", sections: 1))]
        );
        await AskAsync(telegram, clock, "/subscribe 2:30 柏林");
        DateTimeOffset[] due = [saturday.AddHours(1.5), saturday.AddHours(25), saturday.AddHours(48.5)];

        for (var i = 0; i < due.Length; i++)
        {
            clock.Advance(due[i].AddMinutes(-10) - clock.GetUtcNow());
            await AskAsync(telegram, clock, "/help");
            (await DaysOf(telegram, TelegramServer.Reader)).Count.ShouldBe(i);
            clock.Advance(due[i] - clock.GetUtcNow());
            await DaysAsync(telegram, clock, i + 1);
            (await DaysOf(telegram, TelegramServer.Reader))[i].ShouldContain($"{28 + i}日");
        }
    }

    private static IReadOnlyList<Receipt> Receipts(Bot bot) =>
        bot.Get<SubscriberStore>().Receipts(new(TelegramServer.Reader), 10);

    private static Task DaysAsync(TelegramServer telegram, FakeTimeProvider clock, int count) =>
        Eventually.TrueAsync(
            async () => (await DaysOf(telegram, TelegramServer.Reader)).Count >= count,
            $"{count} days came",
            clock
        );

    /// <summary>The days that came by themselves: what the bot sent but for its answers.</summary>
    private static async Task<IReadOnlyList<string>> DaysOf(TelegramServer telegram, long person) =>
        [.. (await telegram.PostsAsync(person)).Where(text => text.Contains("第1节", StringComparison.Ordinal))];

    private static async Task<string> AskAsync(TelegramServer telegram, FakeTimeProvider clock, string text)
    {
        var before = (await telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await telegram.People.SayAsync(TelegramServer.Reader, text, TelegramServer.Reader);
        var answers = await Eventually.MessagesAsync(telegram, TelegramServer.Reader, before + 1, clock);
        return TelegramServer.TextOf(answers[^1]);
    }
}
