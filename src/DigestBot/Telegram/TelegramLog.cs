namespace DigestBot.Telegram;

/// <summary>What this room logs. Errors go in as outcomes: an exception's text may hold the address, and so the token.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(100, LogLevel.Warning, "Telegram cannot be reached: {Reason}. Next try in {Pause}.")]
    public static partial void TelegramUnreachable(this ILogger log, string reason, TimeSpan pause);

    [LoggerMessage(
        101,
        LogLevel.Error,
        "Another program polls for this bot's updates, or a webhook is set. Stop the other one, or remove the webhook. Next try in {Pause}."
    )]
    public static partial void AnotherPoller(this ILogger log, TimeSpan pause);

    [LoggerMessage(
        102,
        LogLevel.Critical,
        "Telegram does not take the token. Set Telegram:Token to the one that BotFather shows, and see that Telegram:ApiBaseUrl, if set, is right; nothing is lost meanwhile."
    )]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(103, LogLevel.Error, "Update {UpdateId} cannot be read and is left out: {Error}")]
    public static partial void UnreadableUpdate(this ILogger log, long updateId, string error);

    [LoggerMessage(104, LogLevel.Error, "Update {UpdateId} could not be answered and is left out.")]
    public static partial void UpdateFailed(this ILogger log, Exception error, long updateId);

    [LoggerMessage(106, LogLevel.Error, "Update {UpdateId} was not answered within {Limit} and is left out.")]
    public static partial void UpdateTookTooLong(this ILogger log, long updateId, TimeSpan limit);

    [LoggerMessage(
        107,
        LogLevel.Warning,
        "Inline mode is off, so nobody can share stories by writing @{Username} in a chat: send /setinline to @BotFather."
    )]
    public static partial void InlineModeIsOff(this ILogger log, string username);

    [LoggerMessage(
        105,
        LogLevel.Critical,
        "The answer to update {UpdateId} could not be recorded, so the bot stops. See that the disk has room and the store's folder can be written, then start again; the update waits."
    )]
    public static partial void AnswerNotRecorded(this ILogger log, Exception error, long updateId);

    [LoggerMessage(108, LogLevel.Information, "Telegram brings updates to {Host}.")]
    public static partial void WebhookSet(this ILogger log, string host);

    [LoggerMessage(
        109,
        LogLevel.Warning,
        "Telegram could not bring updates: {Error} {Waiting} wait. See that Telegram:Webhook:Url leads here through your proxy."
    )]
    public static partial void WebhookFails(this ILogger log, string error, int waiting);
}
