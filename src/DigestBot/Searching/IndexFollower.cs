using DigestBot.Lifetime;
using DigestBot.Storing.Days;

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
            var (changed, gone) = CatchingUp.Run(digests, index, stoppingToken);
            log.Indexed(changed, gone);
            await more.WaitAsync(stoppingToken);
        }
    }
}
