using DigestBot.Lifetime;
using DigestBot.Storing;

namespace DigestBot.Publishing;

/// <summary>Once a day folds deliveries that ended longer ago than <c>Storing:KeepDeliveries</c> days.</summary>
internal sealed class Housekeeping(
    DeliveryHistory history,
    StoringSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Housekeeping> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            var folded = await history.FoldAsync(clock.GetUtcNow().AddDays(-settings.KeepDeliveries));
            log.Folded(folded, settings.KeepDeliveries);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
