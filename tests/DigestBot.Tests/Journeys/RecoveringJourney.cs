using DigestBot.Messages;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Tests.Journeys;

public sealed class RecoveringJourney
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    [Fact]
    public async Task A_day_that_could_not_be_posted_is_posted_once_the_bot_is_let_in_again()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(
            telegram,
            digests: [ADay.Of(Day.AddDays(-1), sections: 1), ADay.Of(Day, sections: 2)],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        var page = new APage(telegram, TelegramServer.Administrator);
        await page.OpenAsync("/publish 2026-02-16", "2 条消息");
        await page.TurnAsync("发布", "开始发布");
        await Eventually.MessagesAsync(telegram, telegram.Group, 2);
        await telegram.People.SetMemberAsync(telegram.Group, BotId, "kicked");
        await page.OpenAsync("/publish 2026-02-17", "3 条消息");
        await page.TurnAsync("发布", "开始发布");
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    bot.Get<Ledger>().DeliveriesOf(Campaign.NameOf(Day)) is { Count: 3 } deliveries
                        && deliveries.All(delivery => delivery.State == DeliveryState.Cancelled)
                ),
            "the ledger says that nothing could be sent"
        );

        await new APage(telegram, TelegramServer.Administrator).FindAsync(0, "发不到群里");
        await telegram.People.SetMemberAsync(telegram.Group, BotId, "administrator");
        await page.OpenAsync("/publish 2026-02-17", "3 条消息没能发到");
        page.Text.ShouldContain("kicked");
        await page.TurnAsync("补发", "没发出的 3 条");
        await Eventually.MessagesAsync(telegram, telegram.Group, 5);
    }

    [Fact]
    public async Task A_refused_part_is_said_to_be_refused_and_the_others_go_on()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(
            telegram,
            digests: [ADay.Of(Day, sections: 1)],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        var group = new ChatAddress(telegram.Group);
        await bot.Get<CampaignStore>()
            .OpenAsync(
                new Campaign("broken", Lane.Post, [new TextMessage("<b>torn"), new TextMessage("whole")]),
                [group]
            );

        (await Eventually.MessagesAsync(telegram, telegram.Group, 1)).Select(TelegramServer.TextOf).ShouldBe(["whole"]);

        var refused = bot.Get<Ledger>().DeliveriesOf("broken")[0];
        refused.State.ShouldBe(DeliveryState.Refused);
        refused.Reason.ShouldNotBeNull().ShouldContain("can't parse entities");
    }

    private static long BotId => long.Parse(Bot.Token.Split(':')[0]);
}
