using System.Diagnostics;
using System.Globalization;
using DigestBot.Hosting;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Tests.Journeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>
/// How fast a broadcast leaves, against a local Telegram that refuses haste as Telegram does, with the ledger forced to
/// disk; and how soon a person who asks meanwhile is answered.
/// </summary>
internal static class RatesBenchmark
{
    private const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
    private const long Asker = 5;
    private const int Delivered = 200;
    private const int ToldToWait = 201;

    public static async Task Run(string folder)
    {
        var table = new Table(
            "broadcast",
            "chats",
            "sent/s",
            "of allowed",
            "429s",
            "/latest p50",
            "p99",
            "bot CPU s",
            "server CPU s",
            "waits for server",
            "memory idle",
            "memory most"
        );
        await MeasureAsync(table, folder, "free", chats: 1800, allowed: 30, paid: false);
        await MeasureAsync(table, folder, "paid", chats: 100_000, allowed: 1000, paid: true);
        table.Print();
    }

    private static async Task MeasureAsync(Table table, string folder, string name, int chats, int allowed, bool paid)
    {
        await using var telegram = await TelegramProcess.StartAsync();
        await telegram.People.AddBotAsync(Token, "rates_bot");
        await telegram.People.AddPersonAsync("小林", Asker, languageCode: "zh-hans");
        var first = await telegram.People.AddSubscribersAsync(chats, firstId: 1_000_000);
        var tally = new Tally();
        await using var bot = await StartAsync(telegram, Path.Combine(folder, name), tally, allowed, paid);
        await AskAsync(telegram); // whatever is done once is done

        var idle = Settled();
        var most = idle;
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var server = telegram.ProcessorTime;
        using var waits = new Waits();
        var campaigns = bot.Services.GetRequiredService<CampaignStore>();
        var text = new TextMessage(
            $"<b>一天的要点</b>\n\n{string.Concat(Enumerable.Repeat("• 一条要点，有几十个字那么长，说的是当天的新闻\n", 20))}"
        );
        await campaigns.OpenAsync(
            new Campaign(name, Lane.Broadcast, [text]),
            [.. Enumerable.Range(0, chats).Select(chat => new ChatAddress(first + chat))]
        );
        var before = tally[Delivered];
        while (tally[Delivered] == before)
        {
            await PauseAsync();
        }

        var start = Stopwatch.GetTimestamp();
        var latencies = new List<TimeSpan>();
        var (answered, sent) = (0, 0);
        while ((sent = tally[Delivered] - before - answered) < chats)
        {
            var asked = Stopwatch.GetTimestamp();
            answered += await AskAsync(telegram);
            latencies.Add(Stopwatch.GetElapsedTime(asked));
            most = Math.Max(most, Environment.WorkingSet);
            await PauseAsync();
        }

        var took = Stopwatch.GetElapsedTime(start);
        var (waited, _) = waits.Take();
        latencies.Sort();
        table.Add(
            name,
            Number(chats),
            (chats / took.TotalSeconds).ToString("F1", CultureInfo.InvariantCulture),
            (chats / took.TotalSeconds / allowed).ToString("P1", CultureInfo.InvariantCulture),
            Number(tally[ToldToWait]),
            $"{latencies[latencies.Count / 2].TotalMilliseconds:F0} ms",
            $"{latencies[latencies.Count * 99 / 100].TotalMilliseconds:F0} ms",
            $"{(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:F1}",
            $"{(telegram.ProcessorTime - server).TotalSeconds:F1}",
            (waited / took / 64).ToString("P0", CultureInfo.InvariantCulture),
            $"{idle / 1e6:F0} MB",
            $"{most / 1e6:F0} MB"
        );
        await bot.StopAsync();
    }

    private static async Task<WebApplication> StartAsync(
        TelegramProcess telegram,
        string folder,
        Tally tally,
        int allowed,
        bool paid
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
                    [paid ? "Delivering:PaidPerSecond" : "Delivering:PerSecond"] = $"{allowed}",
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

    /// <returns>How many messages answered.</returns>
    private static async Task<int> AskAsync(TelegramProcess telegram)
    {
        var before = (await telegram.People.MessagesAsync(Asker)).Count;
        await telegram.People.SayAsync(Asker, "/latest", Asker);
        while (true)
        {
            var now = (await telegram.People.MessagesAsync(Asker)).Count;
            if (now > before + 1)
            {
                return now - before - 1;
            }

            await PauseAsync();
        }
    }

    private static Task PauseAsync() => Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);

    private static long Settled()
    {
        GC.Collect();
        return Environment.WorkingSet;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
