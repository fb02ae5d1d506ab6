using DigestBot.Lifetime;

namespace DigestBot.Importing;

/// <summary>
/// Takes in what lies in a folder: at the start, and whatever is saved, moved in or replaced while the bot runs.
/// </summary>
/// <remarks>
/// The folder is looked at four times a second rather than left to the system's notices, which are lost on network
/// drives and in containers, and come several times for one save.
/// </remarks>
internal sealed class FolderWatcher(
    ImportingSettings settings,
    Intake intake,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<FolderWatcher> log
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Folder is not { } path || !await lifetime.StartedAsync(stoppingToken))
        {
            return;
        }

        var folder = new WatchedFolder(path, intake, clock, log);
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            await folder.TakeInWhatIsThereAsync(stoppingToken);
            log.Watching(path);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await folder.TakeInWhatHasSettledAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; what is left is found at the next start.
        }
    }
}
