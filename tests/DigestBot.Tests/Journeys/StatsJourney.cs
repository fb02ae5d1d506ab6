using System.Text.Json;
using DigestBot.Charting;
using DigestBot.Storing.Days;
using SkiaSharp;

namespace DigestBot.Tests.Journeys;

/// <summary>An administrator asks how the bot is used.</summary>
public sealed class StatsJourney : MorningJourney
{
    private protected override (string Key, string Value)[] Settings =>
        [("Telegram:Admins", $"{TelegramServer.Administrator},{TelegramServer.EnglishReader}")];

    private AReader Administrator => In(TelegramServer.Administrator, TelegramServer.Administrator);

    [Fact]
    public async Task It_comes_as_a_picture_with_the_figures_below_it_in_the_language_of_who_asks()
    {
        (await Administrator.HearAsync("/stats")).ShouldContain("还没有可以统计的数据");
        await TakeInAsync(Today, "日报第1号");
        await Eventually.MessagesAsync(Telegram, Telegram.Group, 4, Clock);
        await Reader.AskAsync("/subscribe 20:00");
        var story = Bot.Get<DigestStore>().Find(Today)!.Stories.First();
        await Reader.AskAsync($"/story {story.Id}");
        await Emma.AskAsync($"/start s_{story.Id}");
        await Bot.StopAsync();
        await Bot.StartAsync();
        await Reader.AskAsync($"/story {story.Id}");

        var message = await Administrator.AskAsync("/stats");

        var caption = CaptionOf(message);
        caption.ShouldContain("订阅 1（私聊 1 · 群组 0）");
        caption.ShouldContain("7 天送达 4 · 未送达 0");
        caption.ShouldContain("Qwen");
        caption.ShouldContain($"1. {story.Title} · 3 次");
        caption.ShouldContain("从 2026-03-05 开始统计");
        message
            .GetProperty("caption_entities")
            .EnumerateArray()
            .Where(entity => entity.TryGetProperty("url", out _))
            .Select(entity => entity.GetProperty("url").GetString())
            .ShouldBe([$"https://t.me/digest_test_bot?start=s_{story.Id}"]);
        var picture = await Telegram.People.DownloadAsync(
            message.GetProperty("photo").EnumerateArray().Last().GetProperty("file_id").GetString()!
        );
        var size = SKBitmap.DecodeBounds(picture);
        (size.Width, size.Height).ShouldBe((Picture.Width, 3 * Picture.HeightOfPanel));

        CaptionOf(await Emma.AskAsync("/stats")).ShouldContain("Subscriptions: 1 (private 1 · groups 0)");
    }

    [Fact]
    public async Task In_a_group_the_asker_alone_sees_the_figures_without_a_picture()
    {
        await TakeInAsync(Today.AddDays(-30), "旧的一天");

        var answer = await In(Telegram.Group, TelegramServer.Administrator).AskAsync("/stats");

        TelegramServer.TextOf(answer).ShouldContain("热门标签");
    }

    private static string CaptionOf(JsonElement message) => message.GetProperty("caption").GetString()!;
}
