using DigestBot.Parsing;
using DigestBot.Storing.Administration;

namespace DigestBot.Importing;

/// <summary>
/// A folder, and how its files looked last. A file is taken once it has looked the same (length and time of its last
/// change) for a second: so an editor that writes in several steps is read when it is done.
/// </summary>
internal sealed class WatchedFolder(string path, Intake intake, NoticeStore notices, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Sighting> _seen = [];
    private bool _isMissing;

    /// <summary>Takes in every file as it lies there.</summary>
    public Task TakeInWhatIsThereAsync(CancellationToken cancellation) => LookAsync(TimeSpan.Zero, cancellation);

    /// <summary>
    /// Takes in every file that is new or changed since it was last taken, and has settled. Of those that are refused
    /// the administrators are told: somebody has just saved them, and does not look at the log.
    /// </summary>
    public async Task TakeInWhatHasSettledAsync(CancellationToken cancellation)
    {
        if (await LookAsync(Settled, cancellation) is [var first, .. var others])
        {
            await notices.PutAsync(new Notice.DigestRefused(first.ToString(), others.Count, first.Place, first.Flaw));
        }
    }

    /// <returns>Why files were refused.</returns>
    private async Task<List<ParseError>> LookAsync(TimeSpan settled, CancellationToken cancellation)
    {
        var refused = new List<ParseError>();
        foreach (var file in Files())
        {
            cancellation.ThrowIfCancellationRequested();
            var now = clock.GetUtcNow();
            var looks = (file.Length, file.LastWriteTimeUtc);
            if (!_seen.TryGetValue(file.FullName, out var seen) || seen.Looks != looks)
            {
                _seen[file.FullName] = seen = new Sighting(looks, now, IsRead: false);
            }

            if (!seen.IsRead && now - seen.Since >= settled)
            {
                _seen[file.FullName] = seen with
                {
                    IsRead = await TryTakeInAsync(file.FullName, refused, cancellation),
                };
            }
        }

        return refused;
    }

    private IEnumerable<FileInfo> Files()
    {
        try
        {
            var files = FileReader.FilesIn(path);
            _isMissing = false;
            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_isMissing)
            {
                log.FolderUnreadable(path, error.Message);
                _isMissing = true;
            }

            return [];
        }
    }

    /// <param name="refused">Where it is added why the file is no digest.</param>
    /// <returns>False where the file could not be read just now and is to be tried again.</returns>
    private async Task<bool> TryTakeInAsync(string file, List<ParseError> refused, CancellationToken cancellation)
    {
        try
        {
            if (
                await intake.TakeInAsync(await FileReader.ReadAsync(file, cancellation)) is IntakeResult.Refused refusal
            )
            {
                refused.Add(refusal.Error);
            }

            return true;
        }
        catch (FileNotFoundException)
        {
            return true; // gone between the look and the reading
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.FileUnreadable(file, error.Message);
            return false;
        }
    }

    /// <summary>How a file was last seen.</summary>
    /// <param name="Looks">Its length in bytes and the time of its last change.</param>
    /// <param name="Since">Since when it looks like that.</param>
    /// <param name="IsRead">Whether it was read looking like that.</param>
    private sealed record Sighting((long, DateTime) Looks, DateTimeOffset Since, bool IsRead);
}
