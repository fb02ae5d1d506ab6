namespace DigestBot.Tests.Journeys;

/// <summary>An administrator puts a post off to an hour.</summary>
public sealed class PlanningJourney : MorningJourney
{
    private static readonly DateOnly Old = Today.AddDays(-30);

    [Fact]
    public async Task A_day_is_posted_at_the_hour_that_was_chosen_also_after_a_restart()
    {
        await TakeInAsync(Old, "旧的一天");
        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        await page.OpenAsync($"/publish {Old:yyyy-MM-dd}", "条消息");
        await page.TurnAsync("定时", "什么时候发");
        await page.TurnAsync("11:00", "3月5日 周四 11:00 发布");
        await Bot.StopAsync();
        await Bot.StartAsync();

        PassTo(Morning.AddMinutes(119));
        await page.OpenAsync($"/publish {Old:yyyy-MM-dd}", "11:00 发布");
        (await Telegram.MessagesAsync(Telegram.Group)).ShouldBeEmpty();
        PassTo(Morning.AddMinutes(121));
        await Eventually.MessagesAsync(Telegram, Telegram.Group, 2, Clock);
    }

    [Fact]
    public async Task A_plan_that_is_dropped_posts_nothing()
    {
        await TakeInAsync(Old, "旧的一天");
        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        await page.OpenAsync($"/publish {Old:yyyy-MM-dd}", "条消息");
        await page.TurnAsync("定时", "什么时候发");
        await page.TurnAsync("10:00", "10:00 发布");
        await page.TurnAsync("不发", "没有发布");

        PassTo(Morning.AddHours(3));
        await page.OpenAsync($"/publish {Old:yyyy-MM-dd}", "条消息");
        page.Text.ShouldNotContain("已定在");
        (await Telegram.MessagesAsync(Telegram.Group)).ShouldBeEmpty();
    }
}
