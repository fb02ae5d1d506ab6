using DigestBot.Lifetime;
using DigestBot.Storing;

namespace DigestBot.Searching;

/// <summary>
/// Keeps the index up with the store: at the start whatever was missed, then whatever is taken in. The newest days come
/// first, so that an index that is made anew soon answers what is asked most.
/// </summary>
/// <remarks>
/// Nothing is remembered but what the index says of itself: each round compares its stamps with the store's. A fault of
/// the index stops no other stage: it is opened anew after a while, and made anew where it is damaged.
/// </remarks>
internal sealed class IndexFollower(
    DigestStore digests,
    StoryIndex index,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<IndexFollower> log
) : StageService(lifetime, log)
{
    /// <summary>How many days are indexed before they are let be found.</summary>
    private const int DaysAtOnce = 100;

    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (index.Open() is { } reason)
                {
                    log.IndexMadeAnew(reason);
                }

                await FollowAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.IndexFailed(error, RetryPause);
                index.Close();
                await Task.Delay(RetryPause, clock, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var more = digests.MoreTakenIn.Next;
            CatchUp(stoppingToken);
            await more.WaitAsync(stoppingToken);
        }
    }

    private void CatchUp(CancellationToken stoppingToken)
    {
        var stored = digests.Stamps();
        var gone = index.Stamps.Keys.Except(stored.Keys).ToList();
        var changed = stored
            .Where(day => index.Stamps.GetValueOrDefault(day.Key) != day.Value)
            .OrderByDescending(day => day.Key)
            .ToList();
        gone.ForEach(index.Remove);
        foreach (var days in changed.Chunk(DaysAtOnce))
        {
            foreach (var (day, stamp) in days)
            {
                stoppingToken.ThrowIfCancellationRequested();
                index.Put(digests.Find(day)!, stamp);
            }

            index.Publish();
        }

        if (gone.Count > 0 && changed.Count == 0)
        {
            index.Publish();
        }

        index.MarkWhole();
        log.Indexed(changed.Count, gone.Count);
    }
}
