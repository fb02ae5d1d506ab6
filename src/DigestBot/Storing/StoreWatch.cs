using DigestBot.Lifetime;

namespace DigestBot.Storing;

/// <summary>Ends the process when the store can no longer be written: nothing that it does now could be recorded.</summary>
internal sealed class StoreWatch(Store store, IHostApplicationLifetime lifetime, ILogger<StoreWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failure = await store.Failed.WaitAsync(stoppingToken);
        logger.StoreFailed(failure.Message);
        lifetime.StopWithFailure();
    }
}
