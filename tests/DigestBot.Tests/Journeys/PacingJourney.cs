using DigestBot.Messages;
using DigestBot.Storing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class PacingJourney
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(Morning);

    [Fact]
    public async Task Restarts_in_the_middle_of_a_post_that_fills_the_groups_minute_bring_not_one_429()
    {
        const int Parts = 30;
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: Parts - 1)]);

        foreach (var parts in (int[])[7, 15, 19])
        {
            await Eventually.MessagesAsync(telegram, telegram.Group, parts, _clock);
            await bot.StopAsync();
            await bot.StartAsync();
        }

        var posts = await Eventually.MessagesAsync(telegram, telegram.Group, Parts, _clock);
        posts.Count.ShouldBe(Parts);
        WaitsOrdered(bot).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_that_telegram_ordered_is_obeyed_by_the_process_that_comes_after()
    {
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await telegram.People.AddFaultAsync("429", "sendMessage", count: 1, after: 1, retryAfter: 30);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: 2)]);
        await Eventually.TrueAsync(
            () => Task.FromResult(WaitsOrdered(bot).Count > 0),
            "Telegram has ordered a wait",
            _clock
        );
        var ordered = _clock.GetUtcNow();

        await bot.StopAsync();
        await bot.StartAsync();
        var posts = await Eventually.MessagesAsync(telegram, telegram.Group, 3, _clock);

        var next = DateTimeOffset.FromUnixTimeSeconds(posts[1].GetProperty("date").GetInt64());
        next.ShouldBeGreaterThanOrEqualTo(ordered.AddSeconds(29)); // the order was heard up to a step before it was seen
        next.ShouldBeLessThan(ordered.AddSeconds(45));
    }

    [Fact]
    public async Task Who_asks_during_a_broadcast_to_many_is_answered_at_once()
    {
        const int Many = 500;
        await using var telegram = await TelegramServer.StartAsync(_clock);
        var first = await telegram.People.AddSubscribersAsync(Many);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: 1)]);
        await Eventually.MessagesAsync(telegram, telegram.Group, 2, _clock);
        var ledger = bot.Get<Ledger>();
        await ledger.OpenAsync(
            new Campaign("broadcast", Lane.Broadcast, [new TextMessage("to all")]),
            [.. Enumerable.Range(0, Many).Select(number => new ChatAddress(first + number))]
        );

        foreach (var sent in (int[])[60, 150])
        {
            await SentAsync(ledger, sent);
            var asked = _clock.GetUtcNow();
            await telegram.People.SayAsync(TelegramServer.Reader, "/latest", TelegramServer.Reader);
            await Eventually.MessagesAsync(telegram, TelegramServer.Reader, sent == 60 ? 1 : 2, _clock);
            (_clock.GetUtcNow() - asked).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }

        Sent(ledger).ShouldBeLessThan(Many, "the broadcast was over too soon to try anything");
        await SentAsync(ledger, Many);
        WaitsOrdered(bot).ShouldBeEmpty();
        (_clock.GetUtcNow() - Morning).ShouldBeGreaterThan(TimeSpan.FromSeconds(Many / 30));
    }

    private Task SentAsync(Ledger ledger, int count) =>
        Eventually.TrueAsync(() => Task.FromResult(Sent(ledger) >= count), $"{count} have the broadcast", _clock);

    private static int Sent(Ledger ledger) =>
        ledger.DeliveriesOf("broadcast").Count(delivery => delivery.State == DeliveryState.Sent);

    /// <summary>The waits that Telegram ordered by a 429, over or not.</summary>
    private static IReadOnlyCollection<long> WaitsOrdered(Bot bot) => [.. bot.Get<PaceStore>().Recall().Waits.Keys];
}
