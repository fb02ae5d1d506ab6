using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>Counts what the bot logs, by event; prints what is worse than a warning.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<int, int> _counts = [];

    public int this[int eventId] => _counts.GetValueOrDefault(eventId);

    public void Hear(LogLevel level, EventId eventId, string line)
    {
        _counts.AddOrUpdate(eventId.Id, 1, (_, count) => count + 1);
        if (level >= LogLevel.Error)
        {
            Console.Error.WriteLine(line);
        }
    }
}
