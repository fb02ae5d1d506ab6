using System.Text.Json;
using DigestBot.Storing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>One settings message, changed where it stands by its buttons.</summary>
public sealed class SettingsJourney : IAsyncLifetime
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
        _bot = await Bot.StartAsync(_telegram, _clock, [ADay.Of(Today, "日报第1版")]);
        _reader = new AReader(_telegram, _clock);
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Today) is not null),
            "the day is taken in",
            _clock
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task Its_buttons_change_what_was_chosen_and_show_what_comes_next()
    {
        await _reader.AskAsync("/subscribe 20:00");
        await _reader.AskAsync("/settings");

        await PressAsync("时间", "几点送到");
        await PressAsync("21:00", "下一份：2026年3月5日 周四 21:00");
        await PressAsync("返回", "要改就直接发");
        await PressAsync("时区", "你在哪里");
        await PressAsync("伦敦", "每天 21:00（Europe/London）");
        await PressAsync("返回", "要改就直接发");
        await PressAsync("星期", "哪几天要");
        await PressAsync("工作日", "周一、周二、周三、周四、周五 21:00");
        await PressAsync("周五", "周一、周二、周三、周四 21:00");
        await PressAsync("返回", "要改就直接发");
        await PressAsync("标签", "想看什么");
        await PressAsync("Qwen", "关注：Qwen");
        await PressAsync("✓ Qwen", "关注：全部");
        await PressAsync("返回", "要改就直接发");
        await PressAsync("样式", "样式：富文本");
        await PressAsync("详略", "标题和导语");
        await PressAsync("有声", "静音");
        await _reader.PressAsync(await LastAsync(), "中文");
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<SubscriberStore>().Find(new(TelegramServer.Reader))!.Subscription.Look.Language
                        == Texts.Language.English
                ),
            "digests are labelled in English",
            _clock
        );
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_record_says_what_came_when_and_what_did_not_and_why()
    {
        await _reader.AskAsync("/subscribe 9:30");
        (await _reader.HearAsync("/settings record")).ShouldContain("还没有投递记录");
        _clock.Advance(TimeSpan.FromMinutes(40));
        await _reader.AwaitDaysAsync(1);
        _clock.Advance(TimeSpan.FromHours(31));
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<SubscriberStore>().Receipts(new(TelegramServer.Reader), 10).Count == 2),
            "the next day is given up",
            _clock
        );

        var record = await _reader.HearAsync("/settings record");

        record.ShouldContain("2026-03-05 · 09:4");
        record.ShouldContain("2026-03-06 · 没有发：没等到日报");
    }

    /// <summary>Presses a button of the last message, and waits until it shows a text.</summary>
    private async Task PressAsync(string label, string shows)
    {
        await _reader.PressAsync(await LastAsync(), label);
        await Eventually.TrueAsync(
            async () => TelegramServer.TextOf(await LastAsync()).Contains(shows, StringComparison.Ordinal),
            $"{label} shows {shows}",
            _clock
        );
    }

    private async Task<JsonElement> LastAsync() => (await _telegram.MessagesAsync(TelegramServer.Reader))[^1];
}
