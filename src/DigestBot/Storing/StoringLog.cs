namespace DigestBot.Storing;

/// <summary>What this room logs.</summary>
internal static partial class StoringLog
{
    [LoggerMessage(150, LogLevel.Critical, "{Failure}")]
    public static partial void StoreFailed(this ILogger log, string failure);
}
