using System.Collections.Concurrent;
using System.Diagnostics;
using DigestBot.Storing;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Journeys;
using LiteDB;

namespace DigestBot.Tests.Chaos;

/// <summary>
/// A day to a group, its correction and the questions of a crowd, against a Telegram where much goes wrong, by a
/// process that is ended again and again.
/// </summary>
/// <remarks>
/// 1. The bot starts and hears a word in the group and one in private, as it does in life before the first day comes:
/// so ids are known in both numberings. 2. The day lies in the folder; faults begin. 3. As often as the plan says: some
/// ask, the bot starts, is given a while to work, and is ended; in the middle the day is corrected. 4. No more faults:
/// the bot starts and works until all stands that should, then is told to stop; where its ledger is not at its end,
/// again. 5. What stands in every chat is compared with what should.
/// </remarks>
internal sealed class ChaosRun : IAsyncDisposable
{
    private const string Title = "改正后的标题";

    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestRandomLife = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] FaultKinds = ["429", "500", "502", "lost_request", "lost_reply"];

    private readonly ChaosPlan _plan;
    private readonly Random _random;
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<int, int> _events = [];
    private readonly Dictionary<EndingPoint, int> _endings = [];
    private readonly Ambush _ambush;
    private readonly TelegramServer _telegram;
    private readonly Crowd _crowd;
    private BotProcess? _bot;
    private int _starts;
    private int _unknownAfterStops;

    private ChaosRun(ChaosPlan plan, Ambush ambush, TelegramServer telegram)
    {
        _plan = plan;
        _random = new Random(plan.Seed);
        _ambush = ambush;
        _telegram = telegram;
        _crowd = new Crowd(telegram.People, _random);
        Directory.CreateDirectory(_folder["digests"]);
    }

    private string StorePath => _folder["digestbot.db"];

    public static async Task<ChaosReport> RunAsync(ChaosPlan plan)
    {
        var ambush = new Ambush();
        await using var telegram = await TelegramServer.StartAsync(around: ambush.AroundAsync);
        await using var run = new ChaosRun(plan, ambush, telegram);
        return await run.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        _bot?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ChaosReport> RunAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        await _crowd.GatherAsync(_plan.Askers);
        await BeginAsync();
        await SaveDayAsync(corrected: false);
        await AddFaultsAsync();
        for (var ending = 0; ending < _plan.Endings; ending++)
        {
            if (ending == _plan.Endings / 2)
            {
                await SaveDayAsync(corrected: true);
            }

            await _crowd.AskAsync(_random.Next(_plan.Askers));
            await LiveAsync();
        }

        var faults = await _telegram.People.FaultsAsync();
        await _telegram.People.ClearFaultsAsync();
        do
        {
            Start();
            await WaitUntilAllStandsAsync();
            await StopAsync();
        } while (IsAnythingDue());

        return await ReportAsync(faults, Stopwatch.GetElapsedTime(begun));
    }

    private async Task BeginAsync()
    {
        await _telegram.People.SayAsync(_telegram.Group, "大家好", TelegramServer.Reader);
        await _telegram.People.SayAsync(TelegramServer.Reader, "/help", TelegramServer.Reader);
        Start();
        await WaitUntilAsync(
            async () => (await _telegram.MessagesAsync(TelegramServer.Reader)).Count > 0,
            "the first question is answered"
        );
    }

    private async Task LiveAsync()
    {
        var bot = Start();
        var point = (EndingPoint)_random.Next(Enum.GetValues<EndingPoint>().Length);
        var struck =
            point == EndingPoint.AnyTime
                ? Task.Delay(LongestRandomLife * _random.NextDouble(), TimeProvider.System)
                : _ambush.SetAsync(point, 1 + _random.Next(RequestsALife), _plan.Gracefully ? () => { } : bot.Kill);
        var first = await Task.WhenAny(struck, bot.Ended, Task.Delay(LongestLife, TimeProvider.System));
        if (first == bot.Ended && !struck.IsCompleted)
        {
            throw new InvalidOperationException($"The bot ended by itself.{Environment.NewLine}{bot.LastWords}");
        }

        var done = first == struck ? point : EndingPoint.AnyTime;
        _endings[done] = _endings.GetValueOrDefault(done) + 1;
        if (_plan.Gracefully)
        {
            await StopAsync();
        }
        else
        {
            bot.Kill();
            await bot.Ended;
            bot.Dispose();
            _bot = null;
        }
    }

    /// <summary>About as many requests as one life can do of the whole, on average.</summary>
    private int RequestsALife =>
        Math.Max(2, 2 * (2 * (_plan.Sections + 1) + (_plan.Askers * _plan.Endings / 2)) / _plan.Endings);

    private BotProcess Start()
    {
        if (_bot is null)
        {
            _starts++;
            _bot = new BotProcess(
                [
                    ("Telegram__Token", Bot.Token),
                    ("Telegram__ApiBaseUrl", _telegram.Address.AbsoluteUri),
                    ("Telegram__Admins__0", $"{TelegramServer.Administrator}"),
                    ("Importing__Folder", _folder["digests"]),
                    ("Storing__Path", StorePath),
                    ("Delivering__PerSecond", "1000"),
                    ("Delivering__PerChatPerSecond", "1000"),
                    ("Delivering__PerGroupPerMinute", "60000"),
                    ("Urls", "http://127.0.0.1:0"),
                ],
                _events
            );
        }

        return _bot;
    }

    private async Task StopAsync()
    {
        await _bot!.StopAsync();
        _bot.Dispose();
        _bot = null;
        using var store = Store.Open(new StoreFiles(StorePath));
        _unknownAfterStops += store[Collections.Deliveries].Count(Query.EQ("state", nameof(DeliveryState.Sending)));
    }

    private bool IsAnythingDue()
    {
        using var store = Store.Open(new StoreFiles(StorePath));
        return store[Collections.Deliveries].Exists(Query.GT("due", BsonValue.Null));
    }

    private Task SaveDayAsync(bool corrected)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime); // as in Asia/Shanghai
        var (name, text) = ADay.Of(today, corrected ? Title : "一天的标题", _plan.Sections);
        return File.WriteAllTextAsync(
            Path.Combine(_folder["digests"], name),
            corrected ? text.Replace("件事，", "件改好的事，", StringComparison.Ordinal) : text
        );
    }

    private IReadOnlyList<Expectation> Expectations() =>
        [
            new Expectation(
                _telegram.Group,
                [Title, .. Enumerable.Range(1, _plan.Sections).Select(section => $"第 {section} 件改好的事")]
            ),
            .. _crowd.Expectations,
        ];

    private async Task AddFaultsAsync()
    {
        foreach (var (index, kind) in FaultKinds.Index())
        {
            await _telegram.People.AddFaultAsync(
                kind,
                count: _plan.FaultCount,
                chance: _plan.FaultChance,
                seed: _plan.Seed + index
            );
        }
    }

    private Task WaitUntilAllStandsAsync()
    {
        var open = Expectations().ToList();
        return WaitUntilAsync(
            async () =>
            {
                while (open.Count > 0 && open[^1].LostIn(await _telegram.PostsAsync(open[^1].Chat)) == 0)
                {
                    open.RemoveAt(open.Count - 1);
                }

                return open.Count == 0;
            },
            "all stands that should"
        );
    }

    private async Task WaitUntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var since = Stopwatch.GetTimestamp(); !await condition(); )
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"It never came to be that {what}.{Environment.NewLine}{_bot?.LastWords}");
            }

            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }

    private async Task<ChaosReport> ReportAsync(IReadOnlyDictionary<string, int> faults, TimeSpan took)
    {
        var (lost, repeated, messages) = (0, 0, 0);
        var wrong = new List<long>();
        var expectations = Expectations();
        foreach (var expectation in expectations)
        {
            var posts = await _telegram.PostsAsync(expectation.Chat);
            lost += expectation.LostIn(posts);
            repeated += expectation.RepeatedIn(posts);
            messages += expectation.Marks.Count;
            if (!expectation.IsMetBy(posts))
            {
                wrong.Add(expectation.Chat);
            }
        }

        return new ChaosReport
        {
            Starts = _starts,
            Endings = _endings,
            Faults = faults,
            Chats = expectations.Count,
            Messages = messages,
            Lost = lost,
            Repeated = repeated,
            WrongChats = wrong,
            FoundStanding = _events.GetValueOrDefault(206),
            FoundAbsent = _events.GetValueOrDefault(207),
            Undecided = _events.GetValueOrDefault(208),
            UnknownAfterStops = _unknownAfterStops,
            Took = took,
        };
    }
}
