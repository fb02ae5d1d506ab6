using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Administering;

/// <summary>Tells the administrators, in private, what a person has to see to.</summary>
/// <remarks>
/// What they are told passes through the ledger like any answer: it waits while Telegram cannot be reached, and comes
/// once.
/// </remarks>
internal sealed class Notifier(
    NoticeStore notices,
    CampaignStore campaigns,
    NoticeWords words,
    Administrators administrators,
    IHostApplicationLifetime lifetime,
    ILogger<Notifier> log
) : StageService(lifetime, log)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = notices.MoreToTell.Next;
            foreach (var (at, notice) in notices.ToTell())
            {
                await campaigns.TellAsync(
                    at,
                    notice,
                    [.. administrators.All.Select(one => (one.Chat, new TextMessage(words.Of(notice, one.Phrases))))]
                );
            }

            await more.WaitAsync(stoppingToken);
        }
    }
}
