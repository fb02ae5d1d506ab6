using DigestBot.Lifetime;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>Lets campaigns go on whose pause is over.</summary>
internal sealed class PauseKeeper(
    PauseStore pauses,
    Ledger ledger,
    CampaignStore campaigns,
    Arrivals arrivals,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PauseKeeper> log
) : StageService(lifetime, log)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var paused = pauses.Paused.Next;
            var now = clock.GetUtcNow();
            foreach (var pause in pauses.All.Where(pause => pause.Until <= now))
            {
                await pauses.EndAsync(pause.Campaign);
                if (campaigns.Find(pause.Campaign) is { Lane: var lane })
                {
                    arrivals.Announce(lane, ledger.ChatsWaitingFor(pause.Campaign));
                }
            }

            var wait = pauses.All.Min(pause => pause.Until) - now ?? Timeout.InfiniteTimeSpan;
            await Signal.AnyAsync(wait, clock, stoppingToken, paused);
        }
    }
}
