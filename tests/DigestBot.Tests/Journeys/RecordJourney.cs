using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Tests.Journeys;

/// <summary>Each day has its line in the record: sent when, or why not, also once the ledger is folded.</summary>
public sealed class RecordJourney : MorningJourney
{
    private static readonly ChatAddress Chat = new(TelegramServer.Reader);

    private protected override (string Key, string Value)[] Settings => [("Storing:KeepDeliveries", "1")];

    [Fact]
    public async Task What_came_when_and_what_did_not_outlives_the_details_of_the_ledger()
    {
        await TakeInAsync(Today, "日报第5号");
        await Reader.AskAsync("/subscribe 9:30");
        (await Reader.HearAsync("/settings record")).ShouldContain("还没有投递记录");
        PassTo(Morning.AddMinutes(31));
        await DeliveredAsync();
        var campaign = Bot.Get<SubscriberStore>().Receipts(Chat, 1).Single().Campaign!;
        PassTo(Morning.AddDays(4));
        await UntilAsync(() => Bot.Get<SubscriberStore>().Receipts(Chat, 10).Count >= 3, "three days are given up");
        PassTo(Clock.GetUtcNow().AddDays(1));
        await UntilAsync(() => Bot.Get<Ledger>().DeliveriesOf(campaign).Count == 0, "the first day is folded");
        await Bot.Get<SubscriberStore>().ForgetAsync(Clock.GetUtcNow().AddDays(-1));
        Bot.Get<SubscriberStore>().Receipts(Chat, 10).ShouldAllBe(receipt => receipt.Day > Today);

        var record = await Reader.HearAsync("/settings record");

        record.ShouldMatch(@"2026-03-05 · (09|10):\d\d 送到");
        record.ShouldContain("2026-03-06 · 当天没有日报");
    }

    [Fact]
    public async Task A_digest_that_came_too_late_is_told_apart_from_a_day_without_one()
    {
        await Reader.AskAsync("/subscribe 9:30");
        PassTo(Morning.AddHours(7));
        await UntilAsync(() => Bot.Get<SubscriberStore>().Receipts(Chat, 10).Count == 1, "the day is given up");
        await TakeInAsync(Today, "日报第5号");

        (await Reader.HearAsync("/settings record")).ShouldContain("2026-03-05 · 没有发：日报来得太晚");
    }

    [Fact]
    public async Task Days_that_passed_while_the_bot_was_blocked_are_told_of()
    {
        await Reader.AskAsync("/subscribe 9:30");
        await Telegram.People.BlockAsync(TelegramServer.Reader);
        await UntilAsync(() => StateOf() == SubscriberState.Resting, "the subscription rests");
        await TakeInAsync(Today, "日报第5号");
        PassTo(Morning.AddDays(1).AddHours(12));
        await Telegram.People.UnblockAsync(TelegramServer.Reader);
        await UntilAsync(() => StateOf() == SubscriberState.On, "it goes on");

        var record = await Reader.HearAsync("/settings record");

        record.ShouldContain("2026-03-05 · 没有发：当时机器人被屏蔽或移出");
        record.ShouldContain("2026-03-06 · 没有发：当时机器人被屏蔽或移出");
        record.ShouldNotContain("2026-03-07 ·");
        record.ShouldContain("下一份：2026年3月7日 周六 09:30");
    }

    [Fact]
    public async Task A_day_that_had_nothing_for_its_reader_is_told_of_as_such()
    {
        await TakeInAsync(Today, "日报第5号");
        await Reader.AskAsync("/subscribe 9:30");
        await Reader.AskAsync("/mute 新闻");
        var before = (await Telegram.MessagesAsync(TelegramServer.Reader)).Count;
        PassTo(Morning.AddMinutes(31));
        await Eventually.MessagesAsync(Telegram, TelegramServer.Reader, before + 1, Clock);

        (await Reader.HearAsync("/settings record")).ShouldMatch(@"2026-03-05 · 09:\d\d 送到一句话：没有你想看的");
    }

    [Fact]
    public async Task Unsubscribing_ends_it_at_once_and_the_record_is_in_english_where_the_reader_is()
    {
        await Emma.AskAsync("/subscribe 9:30");
        (await Emma.HearAsync("/unsubscribe")).ShouldContain("You are unsubscribed");
        await TakeInAsync(Today, "日报第5号");
        PassTo(Morning.AddHours(8));
        (await Emma.HearAsync("/settings record")).ShouldContain("Nothing yet");
        (await Emma.DaysAsync()).ShouldBeEmpty();
    }

    /// <summary>The one day that came is on record as sent.</summary>
    private Task DeliveredAsync() =>
        UntilAsync(
            () => Bot.Get<DeliveryHistory>().Of(Chat).Any(sent => sent is { Day: not null, State: DeliveryState.Sent }),
            "the day is on record"
        );

    private SubscriberState? StateOf() => Bot.Get<SubscriberStore>().Find(Chat)?.State;
}
