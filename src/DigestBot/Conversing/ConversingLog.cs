using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>What this room logs; never what a person wrote.</summary>
internal static partial class ConversingLog
{
    [LoggerMessage(500, LogLevel.Error, "The command {Command} failed; the person was told to try later.")]
    public static partial void AnswerFailed(this ILogger log, Exception error, string? command);

    [LoggerMessage(
        503,
        LogLevel.Warning,
        "Telegram orders a wait of {Wait} for inline answers; until then none is given."
    )]
    public static partial void InlineClosed(this ILogger log, TimeSpan wait);

    [LoggerMessage(504, LogLevel.Information, "An inline query was not answered: {Outcome}.")]
    public static partial void InlineNotAnswered(this ILogger log, Outcome outcome);

    [LoggerMessage(502, LogLevel.Information, "A menu of commands was not set: {Reason}.")]
    public static partial void MenuNotSet(this ILogger log, string reason);
}
