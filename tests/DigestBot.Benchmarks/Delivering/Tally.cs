using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>Counts what the bot logs, by event; prints what is worse than a warning.</summary>
internal sealed class Tally : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _counts = [];

    public int this[int eventId] => _counts.GetValueOrDefault(eventId);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        _counts.AddOrUpdate(eventId.Id, 1, (_, count) => count + 1);
        if (logLevel >= LogLevel.Error)
        {
            Console.Error.WriteLine(formatter(state, exception) + exception);
        }
    }

    public void Dispose() { }
}
