using DigestBot.Storing.Days;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Subscribers see what they follow, less what they mute; groups the whole day.</summary>
public sealed class FollowingJourney : IAsyncLifetime
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
        _bot = await Bot.StartAsync(_telegram, _clock);
        _reader = new AReader(_telegram, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_personal_day_holds_what_is_followed_and_a_correction_leaves_it_personal()
    {
        (await _reader.HearAsync("/subscribe 10点 #通义千问")).ShouldContain("关注：Qwen");
        _bot.Save(ADay.Of(Today, "日报第1版"));
        await DueAsync();

        var day = (await _reader.AwaitDaysAsync(1)).Single();
        var text = TelegramServer.TextOf(day);
        text.ShouldContain("3 条 · 另有 3 条未列出");
        text.ShouldContain("Qwen 的第 2 条新闻");
        text.ShouldNotContain("另一条新闻");
        text.ShouldNotContain("要点");
        AReader
            .Buttons(day)
            .Select(button => button.GetProperty("text").GetString())
            .ShouldContain("👀 看未列出的 3 条");

        var (name, changed) = ADay.Of(Today, "日报第2版");
        _bot.Save(name, changed);
        await Eventually.TrueAsync(
            async () => TelegramServer.TextOf((await _reader.DaysAsync()).Single()).Contains("第2版"),
            "the correction is there",
            _clock
        );
        TelegramServer.TextOf((await _reader.DaysAsync()).Single()).ShouldContain("3 条 · 另有 3 条未列出");
    }

    [Fact]
    public async Task A_day_that_came_is_read_where_it_stands_and_a_correction_brings_its_front_page_back()
    {
        await _reader.AskAsync("/subscribe 10点 #Qwen");
        var answers = (await _telegram.MessagesAsync(TelegramServer.Reader)).Count;
        _bot.Save(ADay.Of(Today, "日报第1版"));
        await DueAsync();
        var page = new APage(_telegram, TelegramServer.Reader, _clock);
        await page.FindAsync(answers, "日报第1版");

        await page.TurnAsync("第2节 · 1", "1. Qwen 的第 2 条新闻");
        page.Text.ShouldNotContain("另一条新闻");
        await page.TurnAsync("1", "这是第 2 条解读。");
        _bot.Save(ADay.Of(Today, "日报第2版"));

        await page.FindAsync(answers, "日报第2版");
        await page.TurnAsync("第2节 · 1", "1. Qwen 的第 2 条新闻");
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(answers + 1);
    }

    [Fact]
    public async Task Where_nothing_is_wanted_one_short_message_says_so()
    {
        await _reader.AskAsync("/subscribe 10:00");
        (await _reader.HearAsync("/mute Qwen")).ShouldContain("不看：Qwen");
        (await _reader.HearAsync("/mute 没有解读")).ShouldContain("不看：Qwen、没有解读");
        _bot.Save(ADay.Of(Today));
        var answers = (await _telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await DueAsync();

        var day = (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, answers + 1, _clock))[^1];

        TelegramServer.TextOf(day).ShouldContain("6 条，没有你想看的");
    }

    [Fact]
    public async Task The_same_again_undoes_it_and_so_does_the_button()
    {
        var answer = await _reader.AskAsync("/follow 机器人");
        TelegramServer.TextOf(answer).ShouldContain("已关注 机器人");
        TelegramServer.TextOf(answer).ShouldContain("没有订阅");
        (await _reader.HearAsync("/follow 机器人")).ShouldContain("关注：全部");

        await _reader.AskAsync("/mute 没这个词吧");
        var before = (await _telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await _reader.PressAsync((await _telegram.MessagesAsync(TelegramServer.Reader))[^1], "撤销");
        var undone = (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, before + 1, _clock))[^1];
        TelegramServer.TextOf(undone).ShouldContain("已恢复 没这个词吧");
    }

    [Theory]
    [InlineData("/subscribe 25:00", "21:05")]
    [InlineData("/subscribe 火星", "柏林")]
    [InlineData("/subscribe #Qwem", "也许是这些")]
    [InlineData("/follow", "/follow Qwen")]
    [InlineData("/mute", "/mute 融资")]
    [InlineData("/unsubscribe", "/subscribe")]
    [InlineData("/settings", "/subscribe 21:05")]
    [InlineData("/start subscribe", "已订阅")]
    public async Task What_is_typed_is_answered_with_what_would_be_right(string asked, string help)
    {
        _bot.Save(ADay.Of(Today.AddDays(-9)));
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().FindLatest() is not null),
            "there are tags",
            _clock
        );
        (await _reader.HearAsync(asked)).ShouldContain(help);
    }

    [Fact]
    public async Task In_english_all_of_it_is_english()
    {
        var emma = new AReader(_telegram, _clock, TelegramServer.EnglishReader, TelegramServer.EnglishReader);

        var answer = await emma.HearAsync("/subscribe 9pm New York");

        answer.ShouldContain("You are subscribed");
        answer.ShouldContain("every day at 21:00 (America/New_York)");
        answer.ShouldContain("Next: Wednesday, 4 March 2026 at 21:00");
    }

    [Fact]
    public async Task A_group_is_subscribed_by_its_administrators_and_gets_the_whole_day()
    {
        var group = await _telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        await _telegram.People.SetMemberAsync(group, TelegramServer.Reader, "member");
        await _telegram.People.SetMemberAsync(group, TelegramServer.Administrator, "administrator");
        var member = new AReader(_telegram, _clock, group, TelegramServer.Reader);
        var administrator = new AReader(_telegram, _clock, group, TelegramServer.Administrator);

        (await member.HearAsync("/subscribe 10:00")).ShouldContain("只有管理员");
        (await administrator.HearAsync("/subscribe 10:00")).ShouldContain("全文");
        _bot.Save(ADay.Of(Today));
        var answers = (await _telegram.MessagesAsync(group)).Count;
        await DueAsync();

        var posts = await Eventually.MessagesAsync(_telegram, group, answers + 4, _clock);
        TelegramServer.TextOf(posts[answers + 3]).ShouldContain("这是第 3 条解读。");
    }

    [Fact]
    public async Task The_group_that_gets_every_day_need_not_subscribe() =>
        (
            await new AReader(_telegram, _clock, _telegram.Group, TelegramServer.Administrator).HearAsync("/subscribe")
        ).ShouldContain("不用订阅");

    /// <summary>The digest is taken in, and it is ten o'clock.</summary>
    private async Task DueAsync()
    {
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Today) is not null),
            "the day is taken in",
            _clock
        );
        _clock.Advance(Morning.AddHours(1) - _clock.GetUtcNow());
    }
}
