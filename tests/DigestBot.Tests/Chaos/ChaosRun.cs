using System.Collections.Concurrent;
using System.Diagnostics;

namespace DigestBot.Tests.Chaos;

/// <summary>
/// A day to a group and to subscribers, its correction, and the questions of a crowd, against a Telegram where much
/// goes wrong, by a process that is ended again and again.
/// </summary>
/// <remarks>
/// 1. The bot starts, hears a word in the group, and people subscribe, as it happens before the first day comes: so ids
/// are known in both numberings. 2. The day lies in the folder; faults begin. 3. As often as the plan says: some ask,
/// the bot starts, is given a while to work, and is ended; in the middle the day is corrected. 4. No more faults: the
/// bot starts and works until all stands that should, then is told to stop; where its ledger is not at its end, again.
/// 5. What stands in every chat is compared with what should.
/// </remarks>
internal sealed class ChaosRun(ChaosPlan plan, Random random, Ambush ambush, ChaosWorld world) : IDisposable
{
    /// <summary>How long a life lasts after its first word, where nothing comes that could be waited for.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<int, int> _events = [];
    private Task _awake = Task.CompletedTask;
    private readonly Dictionary<EndingPoint, int> _endings = [];
    private BotProcess? _bot;
    private TimeSpan _startup;
    private int _starts;
    private int _unknownAfterStops;

    public static async Task<ChaosReport> RunAsync(ChaosPlan plan)
    {
        var random = new Random(plan.Seed);
        var ambush = new Ambush();
        await using var world = await ChaosWorld.StartAsync(plan, ambush, random);
        using var run = new ChaosRun(plan, random, ambush, world);
        return await run.RunAsync();
    }

    public void Dispose() => _bot?.Dispose();

    private async Task<ChaosReport> RunAsync()
    {
        await world.GatherAsync();
        var begun = Stopwatch.GetTimestamp();
        Start();
        await _awake;
        _startup = Stopwatch.GetElapsedTime(begun);
        await WaitUntilAsync(world.IsReadyAsync, "all have subscribed");
        await world.SaveDayAsync(corrected: false);
        await world.AddFaultsAsync();
        for (var ending = 0; ending < plan.Endings; ending++)
        {
            if (ending == plan.Endings / 2)
            {
                await world.SaveDayAsync(corrected: true);
            }

            await world.AskAsync(random.Next(plan.Askers));
            await LiveAsync();
        }

        var faults = await world.EndFaultsAsync();
        do
        {
            Start();
            await WaitUntilAllStandsAsync();
            await StopAsync();
        } while (RestingLedger.IsAnythingDue(world.StorePath));

        return await ReportAsync(faults, Stopwatch.GetElapsedTime(begun));
    }

    private async Task LiveAsync()
    {
        var point = (EndingPoint)random.Next(Enum.GetValues<EndingPoint>().Length);
        var bot = Start();
        point = await (point == EndingPoint.AnyTime ? AnyTimeAsync() : AimedAsync(bot, point));
        if (bot.EndedByItself)
        {
            throw new InvalidOperationException($"The bot ended by itself.{Environment.NewLine}{bot.LastWords}");
        }

        _endings[point] = _endings.GetValueOrDefault(point) + 1;
        await (plan.Gracefully ? StopAsync() : KillAsync());
    }

    /// <summary>A moment up to twice as long after the start as the bot took to its first word, in its first life.</summary>
    private async Task<EndingPoint> AnyTimeAsync()
    {
        await Task.Delay(2 * _startup * random.NextDouble(), TimeProvider.System);
        return EndingPoint.AnyTime;
    }

    private async Task<EndingPoint> AimedAsync(BotProcess bot, EndingPoint point)
    {
        var request = 1 + random.Next(2 * world.Expectations.Sum(chat => chat.Marks.Count) / plan.Endings);
        var struck = ambush.SetAsync(point, request, plan.Gracefully ? () => { } : bot.Kill);
        await Task.WhenAny(struck, _awake, bot.Ended);
        await Task.WhenAny(struck, Task.Delay(LongestLife, TimeProvider.System));
        return struck.IsCompleted ? point : EndingPoint.AnyTime;
    }

    private BotProcess Start()
    {
        if (_bot is null)
        {
            _starts++;
            _awake = ambush.NextCall();
            _bot = new BotProcess(world.Settings, _events);
        }

        return _bot;
    }

    private async Task KillAsync()
    {
        _bot!.Kill();
        await _bot.Ended;
        _bot.Dispose();
        _bot = null;
    }

    private async Task StopAsync()
    {
        // Before its first word the runtime may not hear signals yet, and the system ends it: that is no stop.
        await Task.WhenAny(_awake, _bot!.Ended);
        await _bot.StopAsync();
        _bot.Dispose();
        _bot = null;
        _unknownAfterStops += RestingLedger.CountUnknown(world.StorePath);
    }

    private Task WaitUntilAllStandsAsync()
    {
        var open = world.Expectations.ToList();
        return WaitUntilAsync(
            async () =>
            {
                while (open.Count > 0 && open[^1].LostIn(await world.PostsAsync(open[^1].Chat)) == 0)
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
        var (lost, repeated) = (0, 0);
        var wrong = new List<long>();
        foreach (var expectation in world.Expectations)
        {
            var posts = await world.PostsAsync(expectation.Chat);
            lost += expectation.LostIn(posts);
            repeated += expectation.RepeatedIn(posts);
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
            Chats = world.Expectations.Count,
            Messages = world.Expectations.Sum(expectation => expectation.Marks.Count),
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
