using DigestBot.Lifetime;
using DigestBot.Storing;

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

            using var woken = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var over = pauses.All.Min(pause => pause.Until) is { } next
                ? Task.Delay(next - now, clock, woken.Token)
                : Task.Delay(Timeout.InfiniteTimeSpan, clock, woken.Token);
            await Task.WhenAny(paused.WaitAsync(woken.Token), over);
            await woken.CancelAsync();
        }
    }
}
