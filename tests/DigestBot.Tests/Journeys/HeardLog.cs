using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Journeys;

/// <summary>Hands on what the bot logs.</summary>
/// <param name="hear">What to do with each line, whose last part is the error that goes with it.</param>
internal sealed class HeardLog(Action<LogLevel, EventId, string> hear) : ILoggerProvider, ILogger
{
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
    ) => hear(logLevel, eventId, formatter(state, exception) + exception);

    public void Dispose() { }
}
