namespace DigestBot.Conversing;

/// <summary>What this room logs; never what a person wrote.</summary>
internal static partial class ConversingLog
{
    [LoggerMessage(500, LogLevel.Error, "The command {Command} failed; the person was told to try later.")]
    public static partial void AnswerFailed(this ILogger log, Exception error, string? command);

    [LoggerMessage(502, LogLevel.Information, "A menu of commands was not set: {Reason}.")]
    public static partial void MenuNotSet(this ILogger log, string reason);
}
