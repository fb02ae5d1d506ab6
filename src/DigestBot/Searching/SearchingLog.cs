namespace DigestBot.Searching;

/// <summary>What this room logs; never what a person looks for.</summary>
internal static partial class SearchingLog
{
    [LoggerMessage(600, LogLevel.Information, "The search index is made anew: {Reason}.")]
    public static partial void IndexMadeAnew(this ILogger log, string reason);

    [LoggerMessage(601, LogLevel.Debug, "The search index follows the store: {Changed} days changed, {Gone} are gone.")]
    public static partial void Indexed(this ILogger log, int changed, int gone);

    [LoggerMessage(602, LogLevel.Error, "The search index failed; it is opened anew in {Pause}. All else goes on.")]
    public static partial void IndexFailed(this ILogger log, Exception error, TimeSpan pause);
}
