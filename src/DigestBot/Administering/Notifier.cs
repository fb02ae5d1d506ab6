using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>Tells the administrators, in private, what a person has to see to.</summary>
/// <remarks>
/// What they are told passes through the ledger like any answer: it waits while Telegram cannot be reached, and comes
/// once.
/// </remarks>
internal sealed class Notifier(
    NoticeStore notices,
    CampaignStore campaigns,
    ChatStore chats,
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
                    [.. administrators.All.Select(one => (one.Chat, Tell(one.Phrases, notice)))]
                );
            }

            await more.WaitAsync(stoppingToken);
        }
    }

    private TextMessage Tell(Phrases phrases, Notice notice) =>
        new(
            notice switch
            {
                Notice.CampaignPaused paused => phrases.CampaignPaused(paused.Campaign, paused.Left, paused.Reason),
                Notice.DocumentRefused refused => phrases.DocumentRefused(
                    refused.Day,
                    Name(refused.Chat),
                    refused.Reason
                ),
                Notice.PartRefused refused => phrases.PartRefused(refused.Campaign, refused.Part, refused.Reason),
                Notice.PartLeftOut left => phrases.PartLeftOut(left.Campaign, Name(left.Chat)),
                Notice.PinRefused refused => phrases.PinRefused(Name(refused.Chat), refused.Reason),
                Notice.GroupGone gone => phrases.GroupGone(Name(gone.Chat), gone.Reason),
                Notice.GroupRightsLost lost => phrases.GroupRightsLost(Name(lost.Chat)),
                Notice.GroupUnknown unknown => phrases.GroupUnknown(unknown.Group, unknown.Reason),
                Notice.StoreRestored restored => phrases.StoreRestored(restored.LastDayLeftAlone),
                Notice.LexiconRefused refused => phrases.LexiconRefused(refused.Reason),
                _ => throw new NotSupportedException(notice.GetType().Name),
            }
        );

    private string Name(ChatAddress chat) => chats.Find(chat with { Topic = null })?.Title ?? chat.ToString();
}
