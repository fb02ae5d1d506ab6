using System.Text;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Tests.Journeys;

/// <summary>An administrator sends one message to many: preview, audience, progress, pause, end, report.</summary>
public sealed class BroadcastJourney : IAsyncLifetime
{
    private const long Second = 1004;

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;
    private APage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        await _telegram.People.AddPersonAsync("Deputy", Second, languageCode: "en");
        _bot = await Bot.StartAsync(
            _telegram,
            settings: ("Telegram:Admins", $"{TelegramServer.Administrator},{Second}")
        );
        await _telegram.AskAsync(Second, "/help"); // so that the bot may write there
        _page = new APage(_telegram, TelegramServer.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_text_goes_to_those_who_were_chosen_and_to_nobody_else()
    {
        await MeetAsync(TelegramServer.Reader, Language.Chinese);
        await MeetAsync(TelegramServer.EnglishReader, Language.English);

        await _page.OpenAsync("/broadcast 周五停更一天", "发给谁");
        _page.Labels.ShouldContain("全部订阅者和群组 · 3");
        await _page.TurnAsync("中文读者 · 1", "共 1 个会话");
        await _page.TurnAsync("发出", "已经开始");
        await AwaitTextAsync(TelegramServer.Administrator, "群发完成");

        (await _telegram.PostsAsync(TelegramServer.Reader)).Skip(1).ShouldBe(["周五停更一天"]);
        (await _telegram.PostsAsync(TelegramServer.EnglishReader)).Skip(1).ShouldBeEmpty();
        (await _telegram.PostsAsync(_telegram.Group)).ShouldBeEmpty();
        await AwaitTextAsync(Second, "Broadcast done");
        await _page.TurnToAsync("/broadcast 1 begin", "已经结束");
        (await _telegram.PostsAsync(TelegramServer.Reader)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_somebody_sent_goes_out_with_its_caption_and_buttons()
    {
        await MeetAsync(TelegramServer.Reader, Language.Chinese);
        var file = await _telegram.People.SendDocumentAsync(
            TelegramServer.Administrator,
            "report.pdf",
            Encoding.UTF8.GetBytes("%PDF"),
            "一月的报告",
            TelegramServer.Administrator
        );
        await _telegram.People.SayAsync(
            TelegramServer.Administrator,
            "/broadcast",
            TelegramServer.Administrator,
            replyTo: file.GetProperty("message_id").GetInt32()
        );
        await _page.FindAsync(0, "发给谁");
        await _page.PressAsync("/broadcast 1 buttons");
        await AwaitTextAsync(TelegramServer.Administrator, "文字在前，网址在后");
        await _telegram.AskAsync(TelegramServer.Administrator, "没有网址的一行");
        await AwaitTextAsync(TelegramServer.Administrator, "没看懂这一行");
        var before = (await _telegram.MessagesAsync(TelegramServer.Administrator)).Count;
        await _telegram.AskAsync(TelegramServer.Administrator, "看全文 https://example.com/a", answers: 2);
        await _page.FindAsync(before, "发给谁");

        await _page.TurnAsync("中文读者", "共 1 个会话");
        await _page.TurnAsync("发出", "已经开始");

        var got = (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 2))[1];
        got.GetProperty("document").GetProperty("file_name").GetString().ShouldBe("report.pdf");
        got.GetProperty("caption").GetString().ShouldBe("一月的报告");
        AReader.Buttons(got).Single().GetProperty("url").GetString().ShouldBe("https://example.com/a");
    }

    [Fact]
    public async Task Ten_thousand_are_paused_survive_a_restart_and_are_cancelled_and_the_books_balance()
    {
        const int Chats = 10_000;
        var first = await _telegram.People.AddSubscribersAsync(Chats);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Chats),
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (chat, _) => await SubscribeAsync(first + chat, Language.Chinese)
        );
        await _telegram.People.BlockAsync(first);
        await _page.OpenAsync("/broadcast 一句话", "发给谁");
        await _page.TurnAsync("中文读者 · 10,000", "共 10,000 个会话");
        await _page.TurnAsync("发出", "已经开始");
        await Eventually.TrueAsync(() => Task.FromResult(Tally.Sent > 500), "it is on its way");

        var deputy = new APage(_telegram, Second);
        await deputy.FindAsync(0, "Broadcast under way");
        await deputy.TurnAsync("Pause", "Broadcast paused");
        await AwaitTextAsync(TelegramServer.Administrator, "群发已暂停");
        await _bot.StopAsync();
        await _bot.StartAsync();
        await SettledAsync();
        Tally.Left.ShouldBeGreaterThan(0);
        await deputy.TurnAsync("Go on", "Broadcast under way");
        var paused = Tally.Sent;
        await Eventually.TrueAsync(() => Task.FromResult(Tally.Sent > paused + 500), "it goes on");
        await deputy.AwaitLabelAsync("Pause");
        await deputy.TurnAsync("Pause", "Broadcast paused");
        await deputy.TurnAsync("Send no more", "Broadcast");
        await AwaitTextAsync(Second, "Broadcast cancelled");

        await Eventually.TrueAsync(
            async () =>
                (await _telegram.MessagesAsync(Second)).Any(message => message.TryGetProperty("document", out _)),
            "the report is there"
        );
        var report = (await _telegram.MessagesAsync(Second)).Single(message =>
            message.TryGetProperty("document", out _)
        );
        var list = Encoding.UTF8.GetString(
            await _telegram.People.DownloadAsync(report.GetProperty("document").GetProperty("file_id").GetString()!)
        );
        var lines = list.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + Tally.MissedInAll);
        lines.ShouldContain(line => line.StartsWith($"{first},", StringComparison.Ordinal) && line.Contains("blocked"));
        (Tally.Left, Tally.Sent + Tally.MissedInAll).ShouldBe((0, Chats));
        (await Edits()).ShouldBeLessThanOrEqualTo(20, "within what a group is allowed in a minute");
    }

    [Fact]
    public async Task A_draft_can_be_tried_on_oneself_and_dropped()
    {
        await _page.OpenAsync("/broadcast 试一试", "发给谁");
        (await _page.HearAsync("先发给我")).ShouldContain("已经发给你");
        await _page.TurnAsync("按标签", "还没有人关注标签");
        await _page.TurnAsync("换对象", "发给谁");
        await _page.TurnAsync("放弃", "什么也没有发出");

        (await _telegram.PostsAsync(TelegramServer.Administrator)).Count(text => text == "试一试").ShouldBe(2);
        (await _telegram.PostsAsync(_telegram.Group)).ShouldBeEmpty();
    }

    private Tally Tally => _bot.Get<BroadcastStore>().TallyOf(_bot.Get<BroadcastStore>().Find(1)!);

    /// <summary>How often the progress was edited for the one who is shown it most.</summary>
    private async Task<int> Edits() =>
        (await _telegram.MessagesAsync(Second))
            .Concat(await _telegram.MessagesAsync(TelegramServer.Administrator))
            .Max(message => message.TryGetProperty("edits", out var edits) ? edits.GetArrayLength() : 0);

    /// <summary>Waits until nothing is on its way.</summary>
    private Task SettledAsync() =>
        Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<Ledger>()
                        .DeliveriesOf(Campaign.NameOfBroadcast(1))
                        .All(delivery => delivery.State != DeliveryState.Sending)
                ),
            "nothing is on its way"
        );

    /// <summary>Somebody talks with the bot, so that it may write to them, and subscribes.</summary>
    private async Task MeetAsync(long person, Language language)
    {
        await _telegram.AskAsync(person, "/help");
        await SubscribeAsync(person, language);
    }

    private Task SubscribeAsync(long person, Language language)
    {
        var chat = new ChatAddress(person);
        return _bot.Get<Subscribers>()
            .SubscribeAsync(chat, Subscription.Default(chat, language, TimeZoneInfo.Utc), subscription => subscription);
    }

    private Task AwaitTextAsync(long chat, string text) =>
        Eventually.TrueAsync(
            async () =>
                (await _telegram.MessagesAsync(chat)).Any(message =>
                    TelegramServer.TextOf(message).Contains(text, StringComparison.Ordinal)
                    || message.TryGetProperty("caption", out var caption)
                        && caption.GetString()!.Contains(text, StringComparison.Ordinal)
                ),
            $"{chat} reads {text}"
        );
}
