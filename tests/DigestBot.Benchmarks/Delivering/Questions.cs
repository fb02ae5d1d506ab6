using System.Diagnostics;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>
/// People who ask for the newest day in turn, one after the other: none so often that a chat's own limit, a message a
/// second, would be what is measured.
/// </summary>
internal sealed class Questions(TelegramProcess telegram)
{
    private const int People = 100;
    private const long FirstId = 1000;

    private readonly List<TimeSpan> _latencies = [];

    /// <summary>How many were answered.</summary>
    public int Answered => _latencies.Count;

    public async Task AddPeopleAsync()
    {
        for (var person = 0; person < People; person++)
        {
            await telegram.People.AddPersonAsync($"读者{person}", FirstId + person, languageCode: "zh-hans");
        }
    }

    /// <summary>One question, and its answer.</summary>
    public async Task AskAsync()
    {
        var asker = FirstId + (_latencies.Count % People);
        var before = (await telegram.People.MessagesAsync(asker)).Count;
        var start = Stopwatch.GetTimestamp();
        await telegram.People.SayAsync(asker, "/latest", asker);
        while ((await telegram.People.MessagesAsync(asker)).Count < before + 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        _latencies.Add(Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Within what time so large a share of the questions was answered.</summary>
    /// <param name="share">From 0 to 1.</param>
    public TimeSpan Within(double share) => _latencies.Order().ElementAt((int)((_latencies.Count - 1) * share));
}
