using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Tests.Journeys;

/// <summary>An administrator asks how the bot is doing.</summary>
public sealed class StatusJourney : MorningJourney
{
    [Fact]
    public async Task It_says_what_waits_what_comes_next_and_what_went_wrong()
    {
        await TakeInAsync(Today.AddDays(-30), "旧的一天");
        await Reader.AskAsync("/subscribe 20:00");
        await Bot.Get<PlanStore>().PutAsync(Today.AddDays(-30), Morning.AddHours(5));
        await Bot.Get<PauseStore>()
            .BeginAsync(new Pause(Campaign.NameOf(Today), "Bad Gateway", Morning, Morning.AddDays(1)));
        await Bot.Get<NoticeStore>()
            .PutAsync(new Notice.PinRefused(new ChatAddress(Telegram.Group), "not enough rights"));

        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        await page.OpenAsync("/status", "一切正常");
        var status = page.Text;

        status.ShouldContain("上限 30");
        status.ShouldContain("2026年3月5日 周四的日报：还剩 0，暂停中。Bad Gateway");
        status.ShouldContain("2026年2月3日 周二的日报定在 2026-03-05 14:00 发布");
        status.ShouldContain("最近的一次订阅是 2026-03-05 20:00");
        status.ShouldContain("日报 1 期 · 订阅 1");
        status.ShouldContain("磁盘剩余 1,048,576 MB");
        status.ShouldContain("没能置顶");
    }
}
