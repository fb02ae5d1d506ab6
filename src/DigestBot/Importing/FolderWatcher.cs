using DigestBot.Lifetime;
using DigestBot.Storing.Administration;

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
    NoticeStore notices,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<FolderWatcher> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private WatchedFolder? _folder;

    /// <summary>Takes in what is there before anything else begins.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Folder is { } path)
        {
            _folder = new WatchedFolder(path, intake, notices, clock, log);
            await _folder.TakeInWhatIsThereAsync(cancellationToken);
            log.Watching(path);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (_folder is null)
        {
            return;
        }

        while (true)
        {
            // A pause after each look, not a beat: where the clock leaps, one look is enough.
            await Task.Delay(LookEvery, clock, stoppingToken);
            await _folder.TakeInWhatHasSettledAsync(stoppingToken);
        }
    }
}
