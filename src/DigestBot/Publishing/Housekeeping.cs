using DigestBot.Lifetime;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Publishing;

/// <summary>
/// Once a day folds deliveries that ended longer ago than <c>Storing:KeepDeliveries</c> days, and forgets what
/// subscribers got before.
/// </summary>
internal sealed class Housekeeping(
    DeliveryHistory history,
    SubscriberStore subscribers,
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
            var before = clock.GetUtcNow().AddDays(-settings.KeepDeliveries);
            log.Folded(await history.FoldAsync(before), settings.KeepDeliveries);
            log.Forgot(await subscribers.ForgetAsync(before), settings.KeepDeliveries);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
