using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
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
        const int Parts = 24;
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: Parts - 1)]);
        var patient = new PatientClock(_clock, telegram);

        foreach (var parts in (int[])[7, 15, 19])
        {
            await patient.DeliveredAsync(bot, Campaign.NameOf(Today), parts);
            await bot.StopAsync();
            await bot.StartAsync();
        }

        await patient.DeliveredAsync(bot, Campaign.NameOf(Today), Parts);
        (await telegram.MessagesAsync(telegram.Group)).Count.ShouldBe(Parts);
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
        var over = _clock.GetUtcNow() + WaitsOrdered(bot)[telegram.Group];

        await bot.StopAsync();
        await bot.StartAsync();
        var posts = await Eventually.MessagesAsync(telegram, telegram.Group, 3, _clock);

        posts[1].GetProperty("date").GetInt64().ShouldBeGreaterThanOrEqualTo(over.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_pause_holds_back_also_those_who_wait_for_their_turn_already()
    {
        const int Many = 60; // fewer than are served at a time, more than may leave in a second
        await using var telegram = await TelegramServer.StartAsync(_clock);
        var first = await telegram.People.AddSubscribersAsync(Many);
        await using var bot = await Bot.StartAsync(telegram, _clock);
        await bot.Get<CampaignStore>()
            .OpenAsync(
                new Campaign("broadcast", Lane.Broadcast, [new TextMessage("to all")]),
                [.. Enumerable.Range(0, Many).Select(number => new ChatAddress(first + number))]
            );
        var patient = new PatientClock(_clock, telegram);
        await patient.DeliveredAsync(bot, "broadcast", 30); // what may leave in the first second

        var paused = _clock.GetUtcNow();
        await bot.Get<PauseStore>().BeginAsync(new Pause("broadcast", "an error in it", paused, Until: null));
        await Eventually.TrueAsync(
            () => Task.FromResult(Deliveries().All(delivery => delivery.State != DeliveryState.Sending)),
            "what had left has arrived"
        );
        var held = Held();
        await Eventually.TrueAsync(
            () => Task.FromResult(_clock.GetUtcNow() > paused.AddSeconds(5)),
            "there was time for all",
            _clock
        );
        await telegram.People.SayAsync(TelegramServer.Reader, "/help", TelegramServer.Reader);
        await Eventually.MessagesAsync(telegram, TelegramServer.Reader, 1, _clock);

        held.ShouldBeGreaterThan(0, "all had left before the pause");
        Held().ShouldBe(held);

        IReadOnlyList<Delivery> Deliveries() => bot.Get<Ledger>().DeliveriesOf("broadcast");

        int Held() => Deliveries().Count(delivery => delivery.State == DeliveryState.Waiting);
    }

    [Fact]
    public async Task Who_asks_during_a_broadcast_to_many_is_answered_at_once()
    {
        const int Many = 500;
        await using var telegram = await TelegramServer.StartAsync(_clock);
        var first = await telegram.People.AddSubscribersAsync(Many);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: 1)]);
        await Eventually.MessagesAsync(telegram, telegram.Group, 2, _clock);
        await bot.Get<CampaignStore>()
            .OpenAsync(
                new Campaign("broadcast", Lane.Broadcast, [new TextMessage("to all")]),
                [.. Enumerable.Range(0, Many).Select(number => new ChatAddress(first + number))]
            );
        var patient = new PatientClock(_clock, telegram);

        for (var question = 1; question <= 2; question++)
        {
            await patient.DeliveredAsync(bot, "broadcast", 100 * question);
            await telegram.People.SayAsync(TelegramServer.Reader, "/latest", TelegramServer.Reader);
            var reader = new ChatAddress(TelegramServer.Reader);
            await Eventually.TrueAsync(
                async () => bot.Get<Ledger>().NextFor(reader) is not null || await AnsweredAsync(question),
                "the answer is written down"
            );
            var asked = _clock.GetUtcNow();
            await patient.UntilAsync(bot, "broadcast", () => AnsweredAsync(question), "the question is answered");
            (_clock.GetUtcNow() - asked).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        }

        Left().ShouldBeGreaterThan(0, "the broadcast was over too soon to try anything");
        await Eventually.TrueAsync(() => Task.FromResult(Left() == 0), "everybody has it", _clock);
        WaitsOrdered(bot).ShouldBeEmpty();
        (_clock.GetUtcNow() - Morning).ShouldBeGreaterThan(TimeSpan.FromSeconds(Many / 30));

        int Left() => bot.Get<Ledger>().DueOf("broadcast");

        async Task<bool> AnsweredAsync(int questions) =>
            (await telegram.MessagesAsync(TelegramServer.Reader)).Count == questions;
    }

    /// <summary>What is left of the waits that Telegram ordered by a 429; those that are over are among them.</summary>
    private static IReadOnlyDictionary<long, TimeSpan> WaitsOrdered(Bot bot) => bot.Get<PaceStore>().Recall().Waits;
}
