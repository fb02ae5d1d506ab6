namespace DigestBot.Lifetime;

/// <summary>What this room logs.</summary>
internal static partial class LifetimeLog
{
    [LoggerMessage(
        1,
        LogLevel.Critical,
        "{Stage} failed, so the bot stops. Start it again; nothing that was recorded is lost."
    )]
    public static partial void StageFailed(this ILogger log, Exception error, string stage);
}
