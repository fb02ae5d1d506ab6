using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Searching;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>What people ask in a group, and who sees it.</summary>
public sealed class WhisperingJourney : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 2, 27, 1, 0, 0, TimeSpan.Zero));
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _bot = await Bot.StartAsync(
            _telegram,
            digests: [ADay.Of(Day, "这一天")],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        await Eventually.TrueAsync(
            async () =>
                _bot.Get<DigestStore>().Find(Day) is not null
                && _bot.Get<StoryIndex>().IsWhole
                && await MenuIsSetAsync(),
            "the day is taken in, and people see which commands there are"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Theory]
    [InlineData("administrator", true, TelegramServer.Reader, "返回当天")]
    [InlineData("administrator", false, TelegramServer.EnglishReader, "Back to the day")]
    [InlineData("member", false, TelegramServer.Reader, "返回当天")]
    public async Task A_day_is_read_by_the_asker_alone(string botStatus, bool oldApp, long person, string back)
    {
        await BotBecomesAsync(botStatus);
        var page = new APage(_telegram, _telegram.Group, person);

        await page.OpenAsync("/latest", "这一天", oldApp);
        await page.TurnAsync("第2节", "1. Qwen 的第 2 条新闻");
        await page.TurnAsync("1", "这是第 2 条解读。");
        await page.TurnAsync("◀ 第2节", "1. Qwen 的第 2 条新闻");
        await page.TurnAsync(back, "• 第一条要点");

        (await _telegram.MessagesAsync(_telegram.Group)).ShouldHaveSingleItem().ShouldBeFor(person);
    }

    [Theory]
    [InlineData("/latest", "这一天", "?start=d_20260217")]
    [InlineData("/day 0217", "这一天", "?start=d_20260217")]
    [InlineData("/day", "请在私聊中看", "?start=days")]
    [InlineData("/tag 通义千问", "Qwen", "?start=t_qwen")]
    [InlineData("/search 勤快", "「勤快」找到", "?start=q_")]
    [InlineData("/help", "请在私聊中看", "?start=help")]
    public async Task Where_nothing_can_be_whispered_the_group_sees_a_short_way_to_the_answer(
        string asked,
        string shows,
        string way
    )
    {
        await BotBecomesAsync("member");
        await _telegram.People.SayAsync(_telegram.Group, asked, TelegramServer.Reader, oldApp: true);

        var answer = (await Eventually.MessagesAsync(_telegram, _telegram.Group, 1)).ShouldHaveSingleItem();

        answer.TryGetProperty("receiver_user", out _).ShouldBeFalse();
        TelegramServer.TextOf(answer).ShouldContain(shows);
        TelegramServer.TextOf(answer).Length.ShouldBeLessThan(200);
        AReader.Buttons(answer).Single().GetProperty("url").GetString()!.ShouldContain(way);
    }

    [Theory]
    [InlineData("/day 0217")]
    [InlineData("/day")]
    [InlineData("/day 某天")]
    [InlineData("/tag Qwen")]
    [InlineData("/tag 海豚")]
    [InlineData("/search 勤快")]
    [InlineData("/search 海豚")]
    [InlineData("/story")]
    [InlineData("/help")]
    public async Task Where_it_can_be_whispered_the_others_see_nothing_at_all(string asked)
    {
        await BotBecomesAsync("member");
        var said = await _telegram.People.SayAsync(_telegram.Group, asked, TelegramServer.Reader);

        var answer = (await Eventually.MessagesAsync(_telegram, _telegram.Group, 1)).ShouldHaveSingleItem();

        said.GetProperty("message_id").GetInt32().ShouldBe(0);
        answer.ShouldBeFor(TelegramServer.Reader);
    }

    [Fact]
    public async Task What_an_administrator_does_in_the_group_is_seen_by_nobody_else_at_any_step()
    {
        var page = new APage(_telegram, _telegram.Group, TelegramServer.Administrator);
        await page.OpenAsync("/retract", "哪一天");
        await page.OpenAsync("/retract 某天", "某天");
        await page.OpenAsync($"/retract {Day:yyyy-MM-dd}", "还没发到任何会话");
        await page.TurnAsync("撤回", "随时可以放回来");
        await page.OpenAsync($"/publish {Day:yyyy-MM-dd}", "已经撤回过");
        await page.TurnAsync("放回来", "已经放回");
        await page.OpenAsync($"/publish {Day:yyyy-MM-dd}", "想先看全文");
        await page.TurnAsync("定时", "什么时候发");
        await page.TurnAsync("不发", "没有发布");

        foreach (var message in (await _telegram.MessagesAsync(_telegram.Group)).ToList())
        {
            message.ShouldBeFor(TelegramServer.Administrator);
        }
    }

    [Fact]
    public async Task A_story_that_nobody_else_need_see_is_whispered_or_shown_the_way_to()
    {
        var story = _bot.Get<DigestStore>().Find(Day)!.Stories.First().Id;
        var page = new APage(_telegram, _telegram.Group, TelegramServer.Reader);
        await page.OpenAsync($"/story {story}", "这是第 1 条解读。");
        await BotBecomesAsync("member");

        await _telegram.People.SayAsync(_telegram.Group, $"/story {story}", TelegramServer.Reader, oldApp: true);

        var messages = await Eventually.MessagesAsync(_telegram, _telegram.Group, 2);
        messages[0].ShouldBeFor(TelegramServer.Reader);
        AReader
            .Buttons(messages[1])
            .Single()
            .GetProperty("url")
            .GetString()
            .ShouldBe($"https://t.me/digest_test_bot?start=s_{story}");
    }

    [Fact]
    public async Task A_message_that_all_see_is_turned_over_for_nobody_but_read_by_each_who_presses()
    {
        await BotBecomesAsync("member");
        await _telegram.People.SetMemberAsync(_telegram.Group, TelegramServer.EnglishReader, "member");
        await _telegram.People.SayAsync(_telegram.Group, "/day 0101", TelegramServer.Reader, oldApp: true);
        var aloud = (await Eventually.MessagesAsync(_telegram, _telegram.Group, 1)).Single();
        var nearest = AReader.Buttons(aloud).First().GetProperty("callback_data").GetString()!;

        var id = aloud.GetProperty("message_id").GetInt32();
        await _telegram.People.PressAsync(_telegram.Group, id, TelegramServer.EnglishReader, nearest);
        var page = new APage(_telegram, _telegram.Group, TelegramServer.EnglishReader);
        await page.FindAsync(1, "这一天");
        await page.TurnAsync("第2节", "1. Qwen 的第 2 条新闻");

        var messages = await _telegram.MessagesAsync(_telegram.Group);
        messages.Count.ShouldBe(2);
        TelegramServer.TextOf(messages[0]).ShouldBe(TelegramServer.TextOf(aloud));
        messages[1].ShouldBeFor(TelegramServer.EnglishReader);
    }

    [Fact]
    public async Task A_whisper_that_is_gone_is_followed_by_another()
    {
        var page = new APage(_telegram, _telegram.Group, TelegramServer.Reader);
        await page.OpenAsync("/latest", "这一天");
        await _telegram.People.AddFaultAsync("400", "editEphemeralMessageText", count: 1);

        await page.PressAsync(page.DataOf("第1节"));

        var messages = await Eventually.MessagesAsync(_telegram, _telegram.Group, 2);
        TelegramServer.TextOf(messages[1]).ShouldContain("1. Qwen 的第 1 条新闻");
        messages[1].ShouldBeFor(TelegramServer.Reader);
    }

    [Fact]
    public async Task What_a_group_follows_is_not_changed_by_who_looks_at_a_tag()
    {
        var page = new APage(_telegram, _telegram.Group, TelegramServer.Reader);
        await page.OpenAsync("/tag Qwen", "Qwen · 3");

        page.Labels.ShouldNotContain(label => label.Contains("关注", StringComparison.Ordinal));
        await page.TurnToAsync(new PagedArgument("+qwen", 1).DataOf("tag"), "Qwen · 3");

        _bot.Get<SubscriberStore>().Find(new ChatAddress(_telegram.Group)).ShouldBeNull();
    }

    [Fact]
    public async Task All_of_a_day_is_never_sent_to_a_group()
    {
        var page = new APage(_telegram, _telegram.Group, TelegramServer.Reader);
        await page.OpenAsync("/latest", "这一天");

        await page.PressAsync(new WholePlace(Day, IsAgreed: true).Data);
        await page.FindAsync(1, "这一天");

        (await _telegram.MessagesAsync(_telegram.Group)).Count.ShouldBe(2);
        page.Buttons.Single().GetProperty("url").GetString().ShouldBe("https://t.me/digest_test_bot?start=d_20260217");
    }

    [Fact]
    public async Task A_whisper_of_which_no_answer_came_is_not_sent_again()
    {
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            _clock,
            [ADay.Of(Day, "这一天")],
            ("Publishing:MaxAge", "00:00:00")
        );
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<DigestStore>().Find(Day) is not null),
            "the day is taken in",
            _clock
        );
        await telegram.People.AddFaultAsync("lost_reply", "sendMessage", count: 1);

        await telegram.People.SayAsync(telegram.Group, "/latest", TelegramServer.Reader);
        await telegram.People.SayAsync(telegram.Group, "/help", TelegramServer.Reader);

        // The second answer goes only once the first is settled.
        var messages = await Eventually.MessagesAsync(telegram, telegram.Group, 2, _clock);
        TelegramServer.TextOf(messages[0]).ShouldContain("这一天");
        TelegramServer.TextOf(messages[1]).ShouldContain("/latest");
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<Ledger>().NextFor(new ChatAddress(telegram.Group)) is null),
            "nothing is left to say",
            _clock
        );
        (await telegram.MessagesAsync(telegram.Group)).Count.ShouldBe(2);
    }

    private Task BotBecomesAsync(string status) => _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, status);

    private async Task<bool> MenuIsSetAsync()
    {
        using var http = new HttpClient { BaseAddress = _telegram.Address };
        var answer = await http.GetStringAsync(
            $"/bot{Bot.Token}/getMyCommands?language_code=en&scope={Uri.EscapeDataString("{\"type\":\"all_group_chats\"}")}",
            TestContext.Current.CancellationToken
        );
        return JsonDocument.Parse(answer).RootElement.GetProperty("result").GetArrayLength() > 0;
    }
}

file static class Whispers
{
    /// <summary>It is seen by that person alone.</summary>
    public static void ShouldBeFor(this JsonElement message, long person) =>
        message.GetProperty("receiver_user").GetProperty("id").GetInt64().ShouldBe(person);
}
