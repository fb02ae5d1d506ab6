using System.Diagnostics;
using DigestBot.Benchmarks.Searching;
using DigestBot.Digests;
using DigestBot.Hosting;
using DigestBot.Searching;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Answering;

/// <summary>The whole bot over so many days of digests, and the far end of its line.</summary>
internal sealed class AskedBot : IAsyncDisposable
{
    private const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
    private const int TakenInAtOnce = 32;

    private readonly BotApiEnd _telegram;
    private readonly WebApplication _bot;
    private readonly GeneratedQuestions _questions;

    private AskedBot(BotApiEnd telegram, WebApplication bot, GeneratedQuestions questions)
    {
        _telegram = telegram;
        _bot = bot;
        _questions = questions;
    }

    /// <summary>Fills a store with made-up days, starts the bot over it, and waits until all of it can be found.</summary>
    public static async Task<AskedBot> StartAsync(string folder, int days)
    {
        var random = new Random(days);
        var lexicon = TaggingStage.LoadLexicon(TaggingSettings.Default);
        var names = lexicon.Entries.Select(entry => entry.Tag.Name).ToList();
        var news = new GeneratedDays(random, names);
        var path = Path.Combine(folder, "digestbot.db");
        var watch = Stopwatch.StartNew();
        var ids = await FillAsync(path, news.Take(days).Select(Tagged));
        Console.WriteLine(
            $"{days:N0} days, {ids.Count:N0} stories, taken in within {watch.Elapsed.TotalSeconds:N0} s; "
                + $"{new FileInfo(path).Length / 1_048_576:N0} MB"
        );

        var telegram = await BotApiEnd.StartAsync();
        var bot = await StartAsync(telegram, path);
        watch.Restart();
        while (!bot.Services.GetRequiredService<StoryIndex>().IsWhole)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Console.WriteLine($"indexed within {watch.Elapsed.TotalSeconds:N0} s");
        return new AskedBot(telegram, bot, new GeneratedQuestions(random, ids, names, news));

        Digest Tagged(Digest digest) => new Tagger(lexicon).Tag(digest, everyday: new HashSet<string>());
    }

    /// <returns>How long the answer took.</returns>
    public Task<TimeSpan> AskAsync(string kind) => _telegram.AskAsync(_questions.Next(kind));

    public async ValueTask DisposeAsync()
    {
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    private static async Task<IReadOnlyList<StoryId>> FillAsync(string path, IEnumerable<Digest> days)
    {
        using var store = Store.Open(new StoreFiles(path));
        var digests = new DigestStore(store, TimeProvider.System);
        var ids = new List<StoryId>();
        foreach (var some in days.Chunk(TakenInAtOnce))
        {
            await Task.WhenAll(some.Select(day => digests.TakeInAsync(day, postsByItself: false)));
            ids.AddRange(some.SelectMany(day => day.Stories).Select(story => story.Id));
        }

        return ids;
    }

    private static async Task<WebApplication> StartAsync(BotApiEnd telegram, string path)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Telegram:Token"] = Token,
                    ["Telegram:ApiBaseUrl"] = telegram.Address.AbsoluteUri,
                    ["Storing:Path"] = path,
                    ["Urls"] = "http://127.0.0.1:0",
                    // What is measured is the bot, not its patience.
                    ["Delivering:PerSecond"] = "1000",
                    ["Delivering:PerChatPerSecond"] = "1000",
                }
            )
            .Build();
        var bot = BotHost.Build(
            BotSettings.Read(configuration),
            configuration,
            services => services.AddLogging(logging => logging.ClearProviders())
        );
        await bot.StartAsync();
        return bot;
    }
}
