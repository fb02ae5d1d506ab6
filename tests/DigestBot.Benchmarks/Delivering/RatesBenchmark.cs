using System.Diagnostics;
using System.Globalization;
using DigestBot.Benchmarks.Storing;
using DigestBot.Hosting;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;
using DigestBot.Tests.Journeys;
using DigestBot.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>
/// How fast broadcasts and a day's digest leave, against a local Telegram that refuses haste as Telegram does, with the
/// ledger forced to disk; and how soon people who ask meanwhile are answered. What is sent counts with the answers: they
/// share the rate.
/// </summary>
/// <remarks>
/// A broadcast is written down before it begins to leave; a day is written down, for those whose hour has come, while it
/// leaves already.
/// </remarks>
internal static class RatesBenchmark
{
    private const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
    private const int Delivered = 200;
    private const int ToldToWait = 201;

    public const int DefaultChats = 100_000;

    /// <param name="chats">How many get what is paid for.</param>
    public static async Task Run(string folder, int chats)
    {
        var table = new Table(
            "what",
            "chats",
            "sent/s",
            "of allowed",
            "429s",
            "/latest p50",
            "p99",
            "asked",
            "bot CPU s",
            "server CPU s",
            "a request",
            "waits for server",
            "memory idle",
            "memory most"
        );
        await MeasureAsync(
            table,
            folder,
            new Load("broadcast, free", 1800, 30, IsPaid: false, NobodyAsync, BroadcastAsync)
        );
        await MeasureAsync(
            table,
            folder,
            new Load("broadcast, paid", chats, 1000, IsPaid: true, NobodyAsync, BroadcastAsync)
        );
        await MeasureAsync(
            table,
            folder,
            new Load("a day, paid", chats, 1000, IsPaid: true, SubscribeAsync, TakeInADayAsync)
        );
        table.Print();
    }

    private static async Task MeasureAsync(Table table, string folder, Load load)
    {
        var chats = load.Chats;
        await using var telegram = await TelegramProcess.StartAsync();
        await telegram.People.AddBotAsync(Token, "rates_bot");
        var questions = new Questions(telegram);
        await questions.AddPeopleAsync();
        var first = await telegram.People.AddSubscribersAsync(chats, firstId: 1_000_000);
        var tally = new Tally();
        await using var bot = await StartAsync(telegram, Path.Combine(folder, load.Name), tally, load);
        await questions.AskAsync(); // whatever is done once is done

        var idle = Settled();
        var most = idle;
        ChatAddress[] audience = [.. Enumerable.Range(0, chats).Select(chat => new ChatAddress(first + chat))];
        await load.PrepareAsync(bot.Services, audience);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var server = telegram.ProcessorTime;
        using var waits = new Waits();
        questions = new Questions(telegram);
        var before = tally[Delivered];
        await load.BeginAsync(bot.Services, audience);
        while (tally[Delivered] == before)
        {
            await PauseAsync();
        }

        var start = Stopwatch.GetTimestamp();
        while (tally[Delivered] - before - questions.Answered < chats)
        {
            await questions.AskAsync();
            most = Math.Max(most, Environment.WorkingSet);
            await PauseAsync();
        }

        var took = Stopwatch.GetElapsedTime(start);
        var sent = (tally[Delivered] - before) / took.TotalSeconds;
        var (waited, requests) = waits.Take();
        table.Add(
            load.Name,
            Number(chats),
            sent.ToString("F1", CultureInfo.InvariantCulture),
            (sent / load.Allowed).ToString("P1", CultureInfo.InvariantCulture),
            Number(tally[ToldToWait]),
            $"{questions.Within(0.5).TotalMilliseconds:F0} ms",
            $"{questions.Within(0.99).TotalMilliseconds:F0} ms",
            Number(questions.Answered),
            $"{(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:F1}",
            $"{(telegram.ProcessorTime - server).TotalSeconds:F1}",
            $"{(waited / requests).TotalMilliseconds:F0} ms",
            (waited / took / load.Places).ToString("P0", CultureInfo.InvariantCulture),
            $"{idle / 1e6:F0} MB",
            $"{most / 1e6:F0} MB"
        );
        await bot.StopAsync();
    }

    private static Task BroadcastAsync(IServiceProvider bot, IReadOnlyList<ChatAddress> chats)
    {
        var text = new TextMessage(
            $"<b>一天的要点</b>\n\n{string.Concat(Enumerable.Repeat("• 一条要点，有几十个字那么长，说的是当天的新闻\n", 20))}"
        );
        return bot.GetRequiredService<CampaignStore>()
            .OpenAsync(new Campaign("to-many", Lane.Broadcast, [text]), chats);
    }

    private static Task NobodyAsync(IServiceProvider bot, IReadOnlyList<ChatAddress> chats) => Task.CompletedTask;

    /// <summary>Everybody subscribes, for the first minute of the day.</summary>
    private static async Task SubscribeAsync(IServiceProvider bot, IReadOnlyList<ChatAddress> chats)
    {
        var subscribers = bot.GetRequiredService<Subscribers>();
        var zone = bot.GetRequiredService<PublishingSettings>().TimeZone;
        await Parallel.ForEachAsync(
            chats,
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (chat, _) =>
                await subscribers.SubscribeAsync(
                    chat,
                    Subscription.Default(chat, Language.Chinese, zone) with
                    {
                        Hour = TimeOnly.MinValue,
                    },
                    subscription => subscription
                )
        );
    }

    /// <summary>The digest of today comes.</summary>
    private static async Task TakeInADayAsync(IServiceProvider bot, IReadOnlyList<ChatAddress> chats)
    {
        var today = bot.GetRequiredService<DigestBot.Publishing.Calendar>().Today;
        var digests = await YearOfDigests.LoadAsync();
        await bot.GetRequiredService<DigestStore>().TakeInAsync(digests.Of(today), postsByItself: true);
    }

    private static async Task<WebApplication> StartAsync(
        TelegramProcess telegram,
        string folder,
        Tally tally,
        Load load
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Telegram:Token"] = Token,
                    ["Telegram:ApiBaseUrl"] = telegram.Address.AbsoluteUri,
                    ["Storing:Path"] = Path.Combine(folder, "digestbot.db"),
                    ["Urls"] = "http://127.0.0.1:0",
                    ["Publishing:At"] = "23:59", // the group is not what is measured
                    ["Publishing:LateWindow"] = "1.00:00:00",
                    [load.IsPaid ? "Delivering:PaidPerSecond" : "Delivering:PerSecond"] = $"{load.Allowed}",
                }
            )
            .Build();
        var bot = BotHost.Build(
            BotSettings.Read(configuration),
            configuration,
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(new HeardLog(tally.Hear)))
        );
        await bot.StartAsync();
        return bot;
    }

    private static Task PauseAsync() => Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);

    private static long Settled()
    {
        GC.Collect();
        return Environment.WorkingSet;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
