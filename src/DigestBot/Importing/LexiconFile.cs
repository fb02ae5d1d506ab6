using DigestBot.Storing.Administration;
using DigestBot.Tagging;

namespace DigestBot.Importing;

/// <summary>
/// The file of the lexicon, and how it looked last. Once it has looked the same (length and time of its last change)
/// for a second, it is read; where it is right, it takes the place of the lexicon in use, and where it is not, that one
/// stays in use and the administrators are told.
/// </summary>
internal sealed class LexiconFile(
    TaggingSettings settings,
    LexiconInUse lexicon,
    NoticeStore notices,
    TimeProvider clock,
    ILogger<LexiconFile> log
)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private (long, DateTime) _looks;
    private DateTimeOffset _since;
    private bool _isRead;

    /// <summary>Looks at the file, and takes it up where it was saved anew.</summary>
    /// <returns>Whether another lexicon is in use now.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var file = new FileInfo(settings.Lexicon);
        var looks = file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
        if (looks != _looks)
        {
            (_looks, _since, _isRead) = (looks, clock.GetUtcNow(), false);
        }

        if (_isRead || clock.GetUtcNow() - _since < Settled)
        {
            return false;
        }

        try
        {
            var next = Lexicon.Parse(await File.ReadAllTextAsync(file.FullName, cancellation), file.FullName);
            _isRead = true;
            return TakeUp(next);
        }
        catch (LexiconException error)
        {
            _isRead = true;
            log.LexiconRefused(error.Message);
            await notices.PutAsync(new Notice.LexiconRefused(error.Message));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isRead = true; // until it looks otherwise
            log.LexiconUnreadable(error.Message);
        }

        return false;
    }

    private bool TakeUp(Lexicon next)
    {
        if (next.Stamp == lexicon.Current.Stamp)
        {
            return false;
        }

        lexicon.Replace(next);
        log.LexiconTakenUp(next.Entries.Count);
        return true;
    }
}
