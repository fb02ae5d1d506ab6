using DigestBot.Messages;

namespace DigestBot.Publishing;

/// <summary>What this room logs.</summary>
internal static partial class PublishingLog
{
    [LoggerMessage(300, LogLevel.Information, "Posting {Day:O} to {Group}: {Messages} messages.")]
    public static partial void Publishing(this ILogger log, DateOnly day, int messages, string group);

    [LoggerMessage(
        301,
        LogLevel.Error,
        "The group {Group} cannot be had from Telegram: {Reason}. See that Publishing:Group names it rightly and the bot is a member. Next try in {Pause}."
    )]
    public static partial void GroupUnreachable(this ILogger log, string group, string reason, TimeSpan pause);

    [LoggerMessage(303, LogLevel.Error, "{Day:O} could not be posted; it is tried again with the next look.")]
    public static partial void NotPosted(this ILogger log, Exception error, DateOnly day);

    [LoggerMessage(
        302,
        LogLevel.Information,
        "Bringing {Day:O} in {Chat} up to date: {Acts} messages, revision {Revision}."
    )]
    public static partial void Correcting(this ILogger log, DateOnly day, ChatAddress chat, int acts, int revision);

    [LoggerMessage(
        308,
        LogLevel.Debug,
        "{Lines} receipts of subscribers are older than {Days} days and are forgotten."
    )]
    public static partial void Forgot(this ILogger log, int lines, int days);

    [LoggerMessage(
        304,
        LogLevel.Debug,
        "{Deliveries} deliveries ended more than {Days} days ago and are folded to one row a chat."
    )]
    public static partial void Folded(this ILogger log, int deliveries, int days);

    [LoggerMessage(309, LogLevel.Warning, "The digest of {Day:O} is usually there by {At} ({Zone}); it has not come.")]
    public static partial void DigestLate(this ILogger log, DateOnly day, TimeOnly at, string zone);

    [LoggerMessage(307, LogLevel.Information, "{Day:O}: {Sent} subscribers get it now, {Missed} days were missed.")]
    public static partial void Round(this ILogger log, DateOnly day, int sent, int missed);
}
