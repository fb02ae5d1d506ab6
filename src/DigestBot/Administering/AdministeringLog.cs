namespace DigestBot.Administering;

/// <summary>What this room logs.</summary>
internal static partial class AdministeringLog
{
    [LoggerMessage(700, LogLevel.Information, "{Campaign} ended after {Took}: {Sent} sent, {Missed} not.")]
    public static partial void BroadcastEnded(this ILogger log, string campaign, int sent, int missed, TimeSpan took);
}
