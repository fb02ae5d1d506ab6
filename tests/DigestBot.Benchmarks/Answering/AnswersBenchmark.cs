using System.Diagnostics;
using System.Globalization;
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

/// <summary>
/// How soon the bot answers with a year of digests and with ten: the whole bot, its store forced to disk, from the
/// moment an update is handed over until the first request that answers it has come, over HTTP and back. One person
/// after the other asks, so nobody waits for a turn.
/// </summary>
internal static class AnswersBenchmark
{
    private const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
    private const int OneYear = 365;
    private const int TenYears = 3650;
    private const int AtATime = 32;

    /// <summary>Questions of each kind before the first is measured: by then the runtime has compiled for good what answers them.</summary>
    private const int Warming = 500;

    /// <summary>Questions of each kind that are measured: of so many, ten are slower than the 99th percentile.</summary>
    private const int Asked = 1000;
    private const int TwoProcessors = 0b11;
    private const long FirstPerson = 1_000_000;

    public static async Task Run(string folder)
    {
        if (Environment.ProcessorCount > 2 && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            Process.GetCurrentProcess().ProcessorAffinity = TwoProcessors;
        }

        var table = new Table(
            "asked",
            "1 year p50 ms",
            "p99 ms",
            "CPU ms",
            "10 years p50 ms",
            "p99 ms",
            "CPU ms",
            "p99 : p99"
        );
        var year = await MeasureAsync(Path.Combine(folder, "one"), OneYear);
        var decade = await MeasureAsync(Path.Combine(folder, "ten"), TenYears);
        foreach (var (asked, one) in year)
        {
            var ten = decade[asked];
            table.Add(
                asked,
                Written(one.At(50)),
                Written(one.At(99)),
                Written(one.Processor),
                Written(ten.At(50)),
                Written(ten.At(99)),
                Written(ten.Processor),
                (ten.At(99) / one.At(99)).ToString("F2", CultureInfo.InvariantCulture)
            );
        }

        Console.WriteLine();
        table.Print();
    }

    private static async Task<Dictionary<string, Measured>> MeasureAsync(string folder, int days)
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

        await using var telegram = await BotApiEnd.StartAsync();
        await using var bot = await StartAsync(telegram, path);
        watch.Restart();
        while (!bot.Services.GetRequiredService<StoryIndex>().IsWhole)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Console.WriteLine($"indexed within {watch.Elapsed.TotalSeconds:N0} s");
        (string Name, Func<object> Update)[] questions =
        [
            ("/latest", () => Message("/latest")),
            ("/day", () => Message($"/day {ids[random.Next(ids.Count)].Date:yyyyMMdd}")),
            ("/day, a month", () => Message($"/day {ids[random.Next(ids.Count)].Date:yyyyMM}")),
            ("/tag", () => Message($"/tag {names[random.Next(names.Count / 4)]}")),
            ("/story", () => Message($"/story {ids[random.Next(ids.Count)]}")),
            ("/search", () => Message($"/search {Words()}")),
            ("inline", () => InlineQuery(Words())),
            ("inline, empty", () => InlineQuery("")),
        ];
        for (var i = 0; i < Warming; i++)
        {
            foreach (var (_, update) in questions)
            {
                await telegram.AskAsync(update());
            }
        }

        // In turn: a moment in which the machine is busy with something else is shared by all kinds.
        var measured = questions.ToDictionary(question => question.Name, _ => new Measured());
        for (var i = 0; i < Asked; i++)
        {
            foreach (var (name, update) in questions)
            {
                var before = ProcessorTime();
                var took = await telegram.AskAsync(update());
                measured[name].Add(took, ProcessorTime() - before);
            }
        }

        Console.WriteLine($"memory {Environment.WorkingSet / 1_048_576:N0} MB");
        await bot.StopAsync();
        return measured;

        Digest Tagged(Digest digest) => new Tagger(lexicon).Tag(digest, everyday: new HashSet<string>());

        string Words() =>
            random.Next(5) switch
            {
                0 => news.Word(random.Next(20)), // frequent
                1 => news.Word(random.Next(2000, 4000)), // rare
                2 => $"{news.Word(random.Next(100))} {news.Word(random.Next(1000))}",
                3 => news.Name(),
                _ => news.Word(random.Next(1000))[..1],
            };

        long Person() => FirstPerson + random.Next(Asked);

        object Message(string text)
        {
            var person = Person();
            return new
            {
                Message = new
                {
                    MessageId = 1,
                    Date = 0,
                    Text = text,
                    From = From(person),
                    Chat = new
                    {
                        Id = person,
                        Type = "private",
                        FirstName = "小林",
                    },
                },
            };
        }

        object InlineQuery(string text) =>
            new
            {
                InlineQuery = new
                {
                    Id = $"{random.NextInt64()}",
                    Query = text,
                    Offset = "",
                    From = From(Person()),
                },
            };

        static object From(long person) =>
            new
            {
                Id = person,
                IsBot = false,
                FirstName = "小林",
                LanguageCode = "zh-hans",
            };
    }

    private static async Task<IReadOnlyList<StoryId>> FillAsync(string path, IEnumerable<Digest> days)
    {
        using var store = Store.Open(new StoreFiles(path));
        var digests = new DigestStore(store, TimeProvider.System);
        var ids = new List<StoryId>();
        foreach (var some in days.Chunk(AtATime))
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

    private static string Written(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>What one kind of question takes, in milliseconds.</summary>
    private sealed class Measured
    {
        private readonly List<double> _times = [];
        private double _processor;

        /// <summary>Processor time of the whole process for one, both ends of the line included.</summary>
        public double Processor => _processor / _times.Count;

        public void Add(TimeSpan time, TimeSpan processor)
        {
            _times.Add(time.TotalMilliseconds);
            _processor += processor.TotalMilliseconds;
        }

        public double At(int percent) => _times.Order().ElementAt(_times.Count * percent / 100);
    }
}
