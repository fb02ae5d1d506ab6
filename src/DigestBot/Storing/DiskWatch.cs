using DigestBot.Lifetime;
using DigestBot.Storing.Administration;

namespace DigestBot.Storing;

/// <summary>Tells the administrators, once, that the disk on which the store lies is nearly full.</summary>
/// <remarks>
/// Either nothing was told, as at the start, or it was. 1. Where nothing was told and there is little room, it is told.
/// 2. Where it was and there is ample room again, it is over: from then on it may be told anew. 3. Between little and ample
/// nothing changes, so that a disk that breathes about the bound is told of once. 4. A bot that a full disk ends again and
/// again tells of it once a day: the store remembers what was told. 5. Where the disk does not say, nothing changes.
/// </remarks>
internal sealed class DiskWatch(
    StoreFiles files,
    StoringSettings settings,
    FreeSpace free,
    NoticeStore notices,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DiskWatch> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private bool _isTold;
    private bool _isSilent;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await LookAsync();
            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }

    internal async Task LookAsync()
    {
        DiskRoom room;
        try
        {
            room = DiskRoom.Of(files, settings, free);
            _isSilent = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_isSilent)
            {
                log.DiskSilent(files.ExistingFolder, error.Message);
                _isSilent = true;
            }

            return;
        }

        if (room.IsLittle && !_isTold)
        {
            _isTold = true;
            log.DiskNearlyFull(room.Folder, room.FreeMegabytes, room.LeastMegabytes);
            await notices.PutAsync(new Notice.DiskNearlyFull(room.Folder, room.FreeMegabytes, room.LeastMegabytes));
        }
        else if (room.IsAmple)
        {
            _isTold = false;
            await notices.SettleAsync(Notice.DiskNearlyFull.TheDisk);
        }
    }
}
