using DigestBot.Messages;

namespace DigestBot.Delivering;

/// <summary>What this room logs.</summary>
internal static partial class DeliveringLog
{
    [LoggerMessage(200, LogLevel.Information, "Delivered {Delivery} as message {MessageId}.")]
    public static partial void Delivered(this ILogger log, string delivery, int messageId);

    [LoggerMessage(201, LogLevel.Information, "Telegram asks to wait {Wait} before {Delivery} is sent.")]
    public static partial void ToldToWait(this ILogger log, string delivery, TimeSpan wait);

    [LoggerMessage(202, LogLevel.Warning, "Chat {Chat} became {NewChatId}; its deliveries go there now.")]
    public static partial void Migrated(this ILogger log, ChatAddress chat, long newChatId);

    [LoggerMessage(
        203,
        LogLevel.Warning,
        "The group {Chat} cannot be reached ({Reason}); its waiting deliveries are cancelled. Let the bot in again, then publish the day again."
    )]
    public static partial void GroupGone(this ILogger log, ChatAddress chat, string reason);

    [LoggerMessage(
        217,
        LogLevel.Information,
        "{Chat} cannot be reached ({Reason}); what waited is cancelled, and nothing more is sent until they write again."
    )]
    public static partial void PersonGone(this ILogger log, ChatAddress chat, string reason);

    [LoggerMessage(204, LogLevel.Error, "Telegram refuses {Delivery}: {Reason}. The other parts go on.")]
    public static partial void Refused(this ILogger log, string delivery, string reason);

    [LoggerMessage(
        212,
        LogLevel.Warning,
        "The answer to {Delivery} was lost ({Reason}); whether it stands will be found out."
    )]
    public static partial void AnswerLost(this ILogger log, string delivery, string reason);

    [LoggerMessage(
        213,
        LogLevel.Critical,
        "Delivering to {Chat} failed. The bot stops; what was not sent is sent after the next start."
    )]
    public static partial void DeliveringFailed(this ILogger log, Exception error, ChatAddress chat);

    [LoggerMessage(205, LogLevel.Warning, "Nothing came back of {Delivery} ({Reason}); next look in {Pause}.")]
    public static partial void NotThrough(this ILogger log, string delivery, string reason, TimeSpan pause);

    [LoggerMessage(206, LogLevel.Information, "{Delivery} was found standing as message {MessageId}.")]
    public static partial void FoundStanding(this ILogger log, string delivery, int messageId);

    [LoggerMessage(207, LogLevel.Information, "{Delivery} was found not to stand; it is sent again.")]
    public static partial void FoundAbsent(this ILogger log, string delivery);

    [LoggerMessage(
        208,
        LogLevel.Warning,
        "It cannot be found out whether {Delivery} stands in the chat; Delivering:WhenUnknown says {Policy}."
    )]
    public static partial void Undecided(this ILogger log, string delivery, UnknownPolicy policy);

    [LoggerMessage(209, LogLevel.Warning, "Telegram refuses to say whether {Delivery} stands: {Reason}.")]
    public static partial void ProbeRefused(this ILogger log, string delivery, string reason);

    [LoggerMessage(
        210,
        LogLevel.Warning,
        "The headline in {Chat} could not be pinned: {Reason}. Give the bot the right to pin, or set Publishing:Pin to false."
    )]
    public static partial void NotPinned(this ILogger log, ChatAddress chat, string reason);

    [LoggerMessage(216, LogLevel.Information, "{Campaign} is written down for {Chats} chats, and begins to leave.")]
    public static partial void Expanded(this ILogger log, string campaign, int chats);

    [LoggerMessage(
        215,
        LogLevel.Error,
        "Nothing of {Campaign} gets through ({Reason}). It pauses for {Pause} and then goes on by itself; nothing is given up."
    )]
    public static partial void Pausing(this ILogger log, string campaign, string reason, TimeSpan pause);

    [LoggerMessage(
        214,
        LogLevel.Error,
        "Telegram refuses the rich message {Delivery}: {Reason}. {Chat} gets this day as classic messages instead."
    )]
    public static partial void FallingBack(this ILogger log, ChatAddress chat, string delivery, string reason);

    [LoggerMessage(
        211,
        LogLevel.Critical,
        "The ledger cannot be written, so nothing more is sent. See that the disk has room and the store's folder can be written, then start again; nothing is lost."
    )]
    public static partial void LedgerFailed(this ILogger log, Exception error);

    [LoggerMessage(230, LogLevel.Information, "Telegram refuses {Delivery} ({Reason}); it is answered in another way.")]
    public static partial void AnsweringOtherwise(this ILogger log, string delivery, string reason);

    [LoggerMessage(
        231,
        LogLevel.Information,
        "No answer came to {Delivery}, which one person alone would see; it is not sent again."
    )]
    public static partial void WhisperLeftOpen(this ILogger log, string delivery);
}
