using System.Text.Json;
using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>
/// Messages of which the answer was lost, in every kind of chat: the bot finds out which of them stand, and sends the
/// others.
/// </summary>
public sealed class ProbingJourney
{
    private static readonly OutgoingMessage TheOneMeant = new TextMessage("the one meant");
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("supergroup", "text")]
    [InlineData("supergroup", "rich")]
    [InlineData("supergroup", "photo")]
    [InlineData("channel", "text")]
    [InlineData("channel", "rich")]
    [InlineData("channel", "photo")]
    [InlineData("private", "text")]
    [InlineData("private", "rich")]
    [InlineData("private", "photo")]
    public async Task What_stands_is_found_and_what_does_not_is_sent(string type, string kind)
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        var (standing, missing) = (await AChatAsync(telegram, bot, type), await AChatAsync(telegram, bot, type));
        await bot.StopAsync();

        await SendingAsync(bot, telegram, [standing, missing], [standing], await AMessageAsync(telegram, kind));
        await bot.StartAsync();
        await SettledAsync(bot);

        foreach (var chat in (ChatAddress[])[standing, missing])
        {
            (await CountAsync(telegram, chat, "the one meant")).ShouldBe(1, $"{chat}");
        }

        bot.Logged.Count(line => line.Contains("was found standing", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_very_many_that_were_on_their_way_at_once_each_is_found_out()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        var chats = new List<ChatAddress>();
        while (chats.Count < 60)
        {
            chats.Add(await AChatAsync(telegram, bot, "private"));
        }

        await bot.StopAsync();
        var random = new Random(1);
        var shuffled = chats.ToArray();
        random.Shuffle(shuffled);
        var standing = shuffled.Where(_ => random.Next(3) > 0).ToList();

        await SendingAsync(bot, telegram, chats, standing, TheOneMeant);
        await bot.StartAsync();
        await SettledAsync(bot);

        foreach (var chat in chats)
        {
            (await CountAsync(telegram, chat, "the one meant")).ShouldBe(1, $"{chat}");
        }

        bot.Logged.Count(line => line.Contains("was found standing", StringComparison.Ordinal))
            .ShouldBe(standing.Count);
    }

    [Theory]
    [InlineData("Resend", 2)]
    [InlineData("Skip", 1)]
    public async Task Where_it_cannot_be_found_out_the_setting_decides_and_the_ledger_says_so(
        string policy,
        int messages
    )
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram, settings: ("Delivering:WhenUnknown", policy));
        await telegram.AskAsync(TelegramServer.Administrator, "/help");
        var chat = new ChatAddress(await telegram.People.AddChatAsync("supergroup", "没有说过话的群"));
        await bot.StopAsync();

        // Nothing was ever known of that group's ids.
        await SendingAsync(bot, telegram, [chat], [chat], TheOneMeant);
        await bot.StartAsync();
        await SettledAsync(bot);

        (await CountAsync(telegram, chat, "the one meant")).ShouldBe(messages);
        var delivery = bot.Get<Ledger>().DeliveriesOf("lost").Single();
        (delivery.State, delivery.MayStandTwice).ShouldBe(
            policy == "Skip" ? (DeliveryState.Unknown, false) : (DeliveryState.Sent, true)
        );
        if (policy == "Skip")
        {
            delivery.Reason.ShouldNotBeNull().ShouldContain("could not be found out");
            var told = await Eventually.MessagesAsync(telegram, TelegramServer.Administrator, 2);
            TelegramServer.TextOf(told[1]).ShouldContain("不知道是否已发出");
        }
    }

    [Fact]
    public async Task What_is_meant_for_another_topic_waits_and_stays_as_it_is()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        var forum = await AChatAsync(telegram, bot, "forum");
        var topic = forum with { Topic = await telegram.People.AddTopicAsync(forum.ChatId, "日报") };
        await bot.StopAsync();
        await SendingAsync(bot, telegram, [forum], standing: [], TheOneMeant);
        using (var store = Store.Open(bot.Settings.StoreFiles))
        {
            await new ALedger(store).Campaigns.OpenAsync(
                new Campaign("another", Lane.Post, [new TextMessage("another one")]),
                [topic]
            );
        }

        await bot.StartAsync();
        await SettledAsync(bot);
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<Ledger>().DueOf("another") == 0),
            "the other topic gets its message"
        );

        (await telegram.PostsAsync(forum.ChatId)).ShouldBe(
            ["the first", "the one meant", "another one"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Where_the_group_moves_before_it_is_found_out_the_ledger_says_that_it_may_stand_twice()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        var group = await AChatAsync(telegram, bot, "group");
        await bot.StopAsync();
        await SendingAsync(bot, telegram, [group], [group], TheOneMeant);
        var successor = new ChatAddress(await telegram.People.MigrateAsync(group.ChatId));

        await bot.StartAsync();
        await SettledAsync(bot);

        var delivery = bot.Get<Ledger>().DeliveriesOf("lost").Single();
        (delivery.Chat, delivery.State, delivery.MayStandTwice).ShouldBe((successor, DeliveryState.Sent, true));
        (await telegram.PostsAsync(successor.ChatId)).ShouldContain("the one meant");
    }

    [Fact]
    public async Task A_token_that_is_refused_while_it_is_found_out_leaves_that_to_the_next_start()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        var chat = await AChatAsync(telegram, bot, "private");
        await bot.StopAsync();
        await SendingAsync(bot, telegram, [chat], [chat], TheOneMeant);
        await telegram.People.AddFaultAsync("401", method: "editMessageText");

        await bot.StartAsync();
        await bot.EndedAsync();
        await bot.StopAsync();
        await telegram.People.ClearFaultsAsync();
        await bot.StartAsync();
        await SettledAsync(bot);

        (await CountAsync(telegram, chat, "the one meant")).ShouldBe(1);
    }

    [Fact]
    public async Task To_wait_until_it_can_be_found_out_is_no_failure_that_holds_up_the_rest()
    {
        // Of what the clock says the store keeps whole milliseconds, and a timer counts no others.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 8, 0, 0, TimeSpan.Zero).AddMicroseconds(500));
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock);
        var chat = await AChatAsync(telegram, bot, "private");
        await bot.StopAsync();
        var begun = clock.GetUtcNow();
        await SendingAsync(bot, telegram, [chat], standing: [], TheOneMeant, begun);

        await bot.StartAsync();
        await AskAsync(TelegramServer.Reader); // by then it waits
        clock.Advance(begun + Limiter.ServerTime - TimeSpan.FromMilliseconds(1) - clock.GetUtcNow());
        await AskAsync(TelegramServer.Administrator); // time to look as often as it likes
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<Ledger>().DueOf("lost") == 0),
            "it is sent again",
            clock
        );

        (await CountAsync(telegram, chat, "the one meant")).ShouldBe(1);
        bot.Logged.ShouldNotContain(line => line.Contains("It pauses for", StringComparison.Ordinal));
        bot.Logged.Where(line => line.Contains("next look in", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains("next look in 00:00:00", StringComparison.Ordinal));

        async Task AskAsync(long person)
        {
            await telegram.People.SayAsync(person, "/help", person);
            await Eventually.MessagesAsync(telegram, person, 1, clock, TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>A chat where the bot has sent something, so that ids are known.</summary>
    private static async Task<ChatAddress> AChatAsync(TelegramServer telegram, Bot bot, string type)
    {
        var chat = new ChatAddress(
            type == "private"
                ? await telegram.People.AddSubscribersAsync(1)
                : await telegram.People.AddChatAsync(
                    type == "forum" ? "supergroup" : type,
                    "群",
                    isForum: type == "forum"
                )
        );
        await bot.Get<CampaignStore>()
            .OpenAsync(new Campaign($"first {chat}", Lane.Post, [new TextMessage("the first")]), [chat]);
        await Eventually.TrueAsync(
            async () => await CountAsync(telegram, chat, "the first") == 1,
            "something of the bot's is known there"
        );
        return chat;
    }

    private static async Task<OutgoingMessage> AMessageAsync(TelegramServer telegram, string kind) =>
        kind switch
        {
            "rich" => new RichMessage("<p>the one meant</p>", []),
            "photo" => new MediaMessage(MediaKind.Photo, await APhotoAsync(telegram), "the one meant", []),
            _ => TheOneMeant,
        };

    /// <returns>Telegram's name of a picture that somebody sent the bot.</returns>
    private static async Task<string> APhotoAsync(TelegramServer telegram) =>
        (
            await telegram.People.SendDocumentAsync(
                TelegramServer.Administrator,
                "a.png",
                [1, 2, 3],
                from: TelegramServer.Administrator
            )
        )
            .GetProperty("document")
            .GetProperty("file_id")
            .GetString()!;

    /// <summary>Leaves the store as a process does that was killed while messages were on their way to these chats.</summary>
    private static async Task SendingAsync(
        Bot bot,
        TelegramServer telegram,
        IReadOnlyList<ChatAddress> chats,
        IReadOnlyList<ChatAddress> standing,
        OutgoingMessage message,
        DateTimeOffset? begun = null
    )
    {
        using (var store = Store.Open(bot.Settings.StoreFiles))
        {
            var ledger = new ALedger(store, clock: new FakeTimeProvider(begun ?? LongAgo));
            await ledger.Campaigns.OpenAsync(new Campaign("lost", Lane.Post, [message]), chats);
            foreach (var chat in chats)
            {
                await ledger.Books.BeginAsync(ledger.Deliveries.NextFor(chat)!);
            }
        }

        using var http = new HttpClient { BaseAddress = telegram.Address };
        foreach (var chat in standing)
        {
            var request = BotRequests.Send(chat, message);
            using var body = new StringContent(
                JsonSerializer.Serialize(request, request.GetType(), global::Telegram.Bot.JsonBotAPI.Options),
                System.Text.Encoding.UTF8,
                "application/json"
            );
            var path = new Uri($"/bot{Bot.Token}/{request.MethodName}", UriKind.Relative);
            (await http.PostAsync(path, body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
    }

    private static Task SettledAsync(Bot bot) =>
        Eventually.TrueAsync(() => Task.FromResult(bot.Get<Ledger>().DueOf("lost") == 0), "all is settled");

    /// <summary>How many messages of a chat hold a text; those of a channel are nobody's.</summary>
    private static async Task<int> CountAsync(TelegramServer telegram, ChatAddress chat, string text) =>
        (await telegram.People.MessagesAsync(chat.ChatId)).Count(message =>
            message.GetRawText().Contains(text, StringComparison.Ordinal)
        );
}
