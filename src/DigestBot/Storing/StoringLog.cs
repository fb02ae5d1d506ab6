namespace DigestBot.Storing;

/// <summary>What this room logs.</summary>
internal static partial class StoringLog
{
    [LoggerMessage(150, LogLevel.Critical, "{Failure}")]
    public static partial void StoreFailed(this ILogger log, string failure);

    [LoggerMessage(
        151,
        LogLevel.Warning,
        "{Free} MB are free on the disk of {Folder}, fewer than the {Least} MB that are to stay free. Make room there."
    )]
    public static partial void DiskNearlyFull(this ILogger log, string folder, long free, long least);

    [LoggerMessage(152, LogLevel.Warning, "How much room the disk of {Folder} has cannot be seen: {Reason}")]
    public static partial void DiskSilent(this ILogger log, string folder, string reason);
}
