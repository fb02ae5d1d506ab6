using DigestBot.Lifetime;

namespace DigestBot.Storing.Backups;

/// <summary>Where the command line fetches a backup of the store that this process owns.</summary>
internal static class BackupEndpoint
{
    public const string Path = "/control/backup";

    public static void MapBackup(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, SendAsync).OnlyOverOwnSocket();

    private static async Task SendAsync(
        HttpContext context,
        Store store,
        IHostApplicationLifetime lifetime,
        TimeProvider clock
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime.ApplicationStopping
        );
        using var snapshot = store.TakeSnapshot();
        // With the length said, whoever fetches it sees when the end is missing.
        context.Response.ContentLength = Backup.LengthOf(snapshot);
        await Backup.WriteAsync(snapshot, context.Response.Body, clock.GetUtcNow(), stop.Token);
    }
}
