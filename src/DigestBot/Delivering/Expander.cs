using DigestBot.Lifetime;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>
/// Writes campaigns for many chats down as deliveries, so many chats a transaction that answers are recorded in
/// between. After a stop it goes on where it was.
/// </summary>
internal sealed class Expander(
    ExpansionStore expansions,
    CampaignStore campaigns,
    IHostApplicationLifetime lifetime,
    ILogger<Expander> log
) : StageService(lifetime, log)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = expansions.MoreToExpand.Next;
            foreach (var campaign in expansions.All)
            {
                var chats = expansions.AudienceOf(campaign).Count;
                while (await campaigns.ExpandAsync(campaign))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                }

                log.Expanded(campaign, chats);
            }

            await more.WaitAsync(stoppingToken);
        }
    }
}
