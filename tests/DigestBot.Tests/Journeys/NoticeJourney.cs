using DigestBot.Storing.Days;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Journeys;

/// <summary>What the administrators hear of without anything having failed yet.</summary>
public sealed class NoticeJourney : MorningJourney
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // A bot may write to those alone who began.
        await Telegram.People.SayAsync(TelegramServer.Administrator, "/start", TelegramServer.Administrator);
        await Eventually.MessagesAsync(Telegram, TelegramServer.Administrator, 1, Clock);
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_told_of_once_and_shown_in_the_status()
    {
        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        Bot.FreeBytes = 100 << 20;
        Clock.Advance(TimeSpan.FromMinutes(1));

        await page.FindAsync(1, "磁盘快满了");
        page.Text.ShouldContain("只剩 100 MB，低于 256 MB");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await page.OpenAsync("/status", "一切正常");

        page.Text.ShouldContain("⚠️ 磁盘剩余 100 MB");
        (await ToldAsync("磁盘快满了")).ShouldBe(1);
    }

    [Fact]
    public async Task A_digest_that_is_not_there_by_its_usual_hour_is_asked_for_once_and_posted_when_it_comes()
    {
        for (var day = Today.AddDays(1); day < Today.AddDays(11); day = day.AddDays(1))
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Bot.Get<DigestStore>().TakeInAsync(ADigest.On(day), postsByItself: false);
        }

        Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(59));
        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        await page.OpenAsync("/status", "一切正常");
        (await ToldAsync("日报还没来")).ShouldBe(0);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await page.FindAsync(1, "日报还没来");
        page.Text.ShouldContain("2026年3月16日 周一的日报往常 10:00（Asia/Shanghai）前就到了");

        await TakeInAsync(Today.AddDays(11), "到底来了");
        await Eventually.MessagesAsync(Telegram, Telegram.Group, 1, Clock);
        await page.OpenAsync("/status", "一切正常");
        page.Text.ShouldNotContain("日报还没来");
        (await ToldAsync("往常")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_digest_is_told_of_with_its_place()
    {
        Bot.Save("day.md", "---\ntitle: \"unclosed\ndate: 2026-03-05\n---\n");

        var page = new APage(Telegram, TelegramServer.Administrator, Clock);
        await page.FindAsync(1, "有文件读不成日报");
        page.Text.ShouldContain("day.md(2,8)：文件头在这里不是有效的 YAML");
        (await ToldAsync("读不成")).ShouldBe(1);
    }

    private async Task<int> ToldAsync(string text) =>
        (await Telegram.MessagesAsync(TelegramServer.Administrator)).Count(message =>
            TelegramServer.TextOf(message).Contains(text, StringComparison.Ordinal)
            && !TelegramServer.TextOf(message).Contains("一切正常", StringComparison.Ordinal)
        );
}
