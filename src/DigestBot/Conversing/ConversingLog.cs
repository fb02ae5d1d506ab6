using DigestBot.Messages;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>What this room logs; never what a person wrote.</summary>
internal static partial class ConversingLog
{
    [LoggerMessage(500, LogLevel.Error, "The command {Command} failed; the person was told to try later.")]
    public static partial void AnswerFailed(this ILogger log, Exception error, string? command);

    [LoggerMessage(501, LogLevel.Warning, "An answer to {Chat} was not sent: {Outcome}.")]
    public static partial void ReplyNotSent(this ILogger log, ChatAddress chat, Outcome outcome);

    [LoggerMessage(502, LogLevel.Information, "A menu of commands was not set: {Reason}.")]
    public static partial void MenuNotSet(this ILogger log, string reason);
}
