using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;
using DigestBot.Texts;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>What the bot does, and tells its administrators, when it cannot deliver.</summary>
public sealed class TroubleJourney : IAsyncLifetime
{
    private const int Sections = 2;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private TelegramServer _telegram = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync(_clock);
        // A bot may write to those alone who began.
        await _telegram.People.SayAsync(TelegramServer.Administrator, "/start", TelegramServer.Administrator);
    }

    public async ValueTask DisposeAsync() => await _telegram.DisposeAsync();

    [Theory]
    [InlineData("sendMessage", "editMessageText")]
    [InlineData("sendMessage")]
    public async Task Where_nothing_gets_through_the_day_pauses_and_goes_on_by_itself_with_nothing_lost(
        params string[] failing
    )
    {
        foreach (var method in failing)
        {
            await _telegram.People.AddFaultAsync("500", method, after: method == "sendMessage" ? 2 : 0);
        }

        await using var bot = await StartAsync();
        await PausedAsync(bot);

        await _telegram.People.ClearFaultsAsync();

        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock, Second);
        await ToldAsync("暂停");
        bot.Get<PauseStore>().All.ShouldBeEmpty();
        (await _telegram.PostsAsync(_telegram.Group)).Count.ShouldBe(Sections + 1);
    }

    [Fact]
    public async Task A_pause_outlasts_a_restart()
    {
        await _telegram.People.AddFaultAsync("500", "sendMessage", after: 2);
        await _telegram.People.AddFaultAsync("500", "editMessageText");
        await using var bot = await StartAsync();
        await PausedAsync(bot);

        await bot.StopAsync();
        await _telegram.People.ClearFaultsAsync();
        await bot.StartAsync();

        bot.Get<PauseStore>().Contains(Campaign.NameOf(Today)).ShouldBeTrue();
        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock, Second);
    }

    [Fact]
    public async Task The_administrators_hear_once_of_a_message_that_was_refused()
    {
        await _telegram.People.AddFaultAsync("400", "sendMessage", after: 2, count: 1);
        await using var bot = await StartAsync();

        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections, _clock);

        (await ToldAsync("被拒绝")).ShouldContain("the content is refused");
        bot.Get<NoticeStore>().ToTell().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_broadcast_that_was_refused_its_report_tells_and_no_notice()
    {
        await using var bot = await StartAsync();
        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock);
        await _telegram.People.AddFaultAsync("400", "sendMessage", count: 1);
        var broadcast = new Campaign(
            Campaign.NameOfBroadcast(1),
            Lane.Broadcast,
            [new TextMessage("refused"), new TextMessage("sent once that is seen to")]
        );

        await bot.Get<CampaignStore>().OpenAsync(broadcast, [new ChatAddress(_telegram.Group)]);
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<Ledger>().DueOf(broadcast.Id) == 0),
            "both are seen to",
            _clock
        );

        bot.Get<Ledger>()
            .DeliveriesOf(broadcast.Id)
            .Select(delivery => delivery.State)
            .ShouldBe([DeliveryState.Refused, DeliveryState.Sent]);
        bot.Get<NoticeStore>().Latest(1).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_administrators_hear_of_a_group_that_cannot_be_reached()
    {
        await using var bot = await StartAsync();
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 1, _clock);

        await _telegram.People.SetMemberAsync(_telegram.Group, BotId, "kicked");

        (await ToldAsync("发不到群里")).ShouldContain("kicked");
    }

    [Fact]
    public async Task The_administrators_hear_of_a_group_that_cannot_be_found()
    {
        await _telegram.People.SetMemberAsync(_telegram.Group, BotId, "kicked");
        await using var bot = await StartAsync();

        (await ToldAsync("找不到群 @ai_news_plus")).ShouldContain("kicked");
    }

    [Fact]
    public async Task Where_a_webhook_takes_the_updates_the_log_says_what_to_do_and_the_bot_goes_on_once_it_is_done()
    {
        await using var bot = await StartAsync();
        using var http = new HttpClient { BaseAddress = _telegram.Address };
        await CallAsync("setWebhook?url=https://elsewhere.example.com/hook");
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Logged.Any(line => line.Contains("or remove the webhook"))),
            "the log says what to do",
            _clock
        );

        await CallAsync("deleteWebhook");
        await _telegram.People.SayAsync(TelegramServer.Reader, "/help", TelegramServer.Reader);

        await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 1, _clock);

        async Task CallAsync(string method) =>
            (
                await http.GetAsync(
                    new Uri($"/bot{Bot.Token}/{method}", UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
            ).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_subscribed_group_that_became_a_supergroup_keeps_its_subscription_before_anything_was_sent_there()
    {
        var group = await _telegram.People.AddChatAsync("group", "小群");
        await using var bot = await StartAsync();
        var subscribers = bot.Get<SubscriberStore>();
        await bot.Get<Subscribers>()
            .SubscribeAsync(
                new ChatAddress(group),
                Subscription.Default(new ChatAddress(group), Language.Chinese, TimeZoneInfo.Utc),
                subscription => subscription
            );

        var successor = await _telegram.People.MigrateAsync(group);

        await Eventually.TrueAsync(
            () => Task.FromResult(subscribers.Find(new ChatAddress(successor)) is { IsOn: true }),
            "the supergroup is subscribed",
            _clock
        );
        subscribers.Find(new ChatAddress(group)).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_ready_while_it_runs()
    {
        await using var bot = await StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        (
            await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)
        ).ShouldBe("ready");
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_gets_the_rest_there_and_later_days_too()
    {
        var group = await _telegram.People.AddChatAsync("group", "小群");
        await using var bot = await Bot.StartAsync(
            _telegram,
            _clock,
            [ADay.Of(Today, sections: Sections)],
            ("Publishing:Group", $"{group}")
        );
        await Eventually.MessagesAsync(_telegram, group, 1, _clock);

        var successor = await _telegram.People.MigrateAsync(group);

        await Eventually.TrueAsync(
            async () =>
                (await _telegram.MessagesAsync(group)).Count + (await _telegram.MessagesAsync(successor)).Count
                >= Sections + 1,
            "the rest is posted",
            _clock
        );
        var (name, text) = ADay.Of(Today.AddDays(-1), sections: Sections);
        bot.Save(name, text);
        await Eventually.TrueAsync(
            async () =>
                (await _telegram.PostsAsync(successor)).Count(post => post.Contains("3月4日", StringComparison.Ordinal))
                == 1,
            "the other day is posted to the new home",
            _clock
        );
    }

    private static long BotId => long.Parse(Bot.Token.Split(':')[0]);

    private Task<Bot> StartAsync() => Bot.StartAsync(_telegram, _clock, [ADay.Of(Today, sections: Sections)]);

    private Task PausedAsync(Bot bot) =>
        Eventually.TrueAsync(
            async () =>
            {
                // A look over HTTP, so that the clock runs no faster than the bot can follow.
                await _telegram.PostsAsync(_telegram.Group);
                return bot.Get<PauseStore>().Contains(Campaign.NameOf(Today));
            },
            "the day pauses",
            _clock,
            Second
        );

    /// <summary>What the administrator was told, of which the text is part; once.</summary>
    private async Task<string> ToldAsync(string text)
    {
        string[] told = [];
        await Eventually.TrueAsync(
            async () =>
            {
                told =
                [
                    .. (await _telegram.PostsAsync(TelegramServer.Administrator)).Where(post => post.Contains(text)),
                ];
                return told.Length > 0;
            },
            $"the administrator is told of “{text}”",
            _clock
        );
        return told.ShouldHaveSingleItem();
    }
}
