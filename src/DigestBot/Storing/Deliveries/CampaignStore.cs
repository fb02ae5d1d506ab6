using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Standings;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// What is to be delivered: days for groups and subscribers, and answers to people. Everything that leaves stands here,
/// with a delivery for each chat and part, before the first of it does.
/// </summary>
internal sealed class CampaignStore(Store store, ExpansionStore expansions, Arrivals arrivals, TimeProvider clock)
{
    /// <summary>
    /// For how many chats deliveries are written in one transaction: a few dozen milliseconds of the one writer.
    /// </summary>
    private const int ExpandedAtOnce = 1000;

    private readonly CampaignCache _campaigns = new(store);

    public Campaign? Find(string campaign) => _campaigns.Find(campaign);

    /// <summary>
    /// Writes a campaign and all its deliveries down, before the first is sent; for very many chats, who is to get it,
    /// and the deliveries soon after.
    /// </summary>
    /// <returns>False where a campaign of that name stands already; then nothing was written.</returns>
    public async Task<bool> OpenAsync(Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        var opened = await store.WriteAsync(database => Open(database, campaign, chats));
        if (opened)
        {
            Announce(campaign, chats);
        }

        return opened;
    }

    /// <summary>A campaign that was opened is written: lets it leave.</summary>
    public void Announce(Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        if (chats.Count > ExpandedAtOnce)
        {
            expansions.MoreToExpand.Raise();
        }
        else
        {
            arrivals.Announce(campaign.Lane, chats);
        }
    }

    /// <summary>
    /// Opens a correction of what stands in a chat, unless nothing of the day stands there any more: a person may have
    /// been forgotten since it was looked at, and nothing is to be written of them again.
    /// </summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<bool> CorrectAsync(Campaign correction, ChatAddress chat)
    {
        var opened = await store.WriteAsync(database =>
            StandingRows.Find(database, correction.Day!.Value, chat) is not null && Open(database, correction, [chat])
        );
        if (opened)
        {
            arrivals.Announce(correction.Lane, [chat]);
        }

        return opened;
    }

    /// <summary>Writes the next deliveries of a campaign down; after the last, lets them leave.</summary>
    /// <param name="campaign">Its name.</param>
    /// <returns>Whether there is more to write.</returns>
    public async Task<bool> ExpandAsync(string campaign)
    {
        var found = Find(campaign)!;
        var more = await store.WriteAsync(database =>
        {
            var (chats, hasMore) = ExpansionStore.Take(database, campaign, ExpandedAtOnce);
            Insert(database, found, chats);
            return hasMore;
        });
        if (!more)
        {
            var audience = expansions.AudienceOf(campaign);
            await expansions.EndAsync(campaign);
            arrivals.Announce(found.Lane, audience);
        }

        return more;
    }

    /// <summary>Strikes an update from the inbox and writes its answer down, in one go: an update is answered once.</summary>
    public async Task AnswerAsync(long updateId, ChatAddress chat, IReadOnlyList<OutgoingMessage> messages)
    {
        var answer = new Campaign(Campaign.NameOfAnswer(updateId), Lane.Conversation, messages);
        await store.WriteAsync(database =>
        {
            database.GetCollection(Collections.Inbox).Delete(updateId);
            Open(database, answer, [chat]);
        });
        arrivals.Announce(answer.Lane, [chat]);
    }

    /// <summary>Writes down what the administrators are told, and that they are, in one go.</summary>
    public async Task TellAsync(
        DateTimeOffset at,
        Notice notice,
        IReadOnlyList<(ChatAddress Chat, TextMessage Text)> told
    )
    {
        await store.WriteAsync(database =>
        {
            if (!NoticeStore.Told(database, notice))
            {
                return;
            }

            foreach (var (chat, text) in told)
            {
                Open(
                    database,
                    new Campaign(Campaign.NameOfNotice(notice, at, chat), Lane.Conversation, [text]),
                    [chat]
                );
            }
        });
        arrivals.Announce(Lane.Conversation, told.Select(one => one.Chat));
    }

    /// <summary>
    /// Within a write: gives a campaign to more chats, and opens it where they are the first. They are to be announced
    /// once that is written.
    /// </summary>
    public void Enrol(ILiteDatabase database, Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        if (!Open(database, campaign, chats))
        {
            Insert(database, campaign, chats);
        }
    }

    private bool Open(ILiteDatabase database, Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        var campaigns = database.GetCollection(Collections.Campaigns);
        if (campaigns.FindById(campaign.Id) is not null)
        {
            return false;
        }

        campaigns.Insert(CampaignRow.Write(database, campaign, clock.GetUtcNow()));
        if (chats.Count > ExpandedAtOnce)
        {
            expansions.Begin(database, campaign.Id, chats);
        }
        else
        {
            Insert(database, campaign, chats);
        }

        return true;
    }

    private void Insert(ILiteDatabase database, Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        if (campaign.Day is { } day)
        {
            var isCurrent = DigestStore.RevisionOf(database, day) == campaign.Revision;
            foreach (var chat in chats)
            {
                StandingRows.Begin(database, campaign, chat, isCurrent);
            }
        }

        DeliveryRows.Insert(
            database,
            campaign,
            Campaign.IsBroadcast(campaign.Id) ? WhoStayed(database, campaign, chats) : chats,
            clock.GetUtcNow()
        );
    }

    /// <summary>
    /// Those without the people whose subscription ended since the audience was chosen: who has left is not written to,
    /// and of who was forgotten nothing is written again.
    /// </summary>
    private static List<ChatAddress> WhoStayed(
        ILiteDatabase database,
        Campaign broadcast,
        IReadOnlyList<ChatAddress> chats
    )
    {
        var stayed = chats.Where(chat => !chat.IsPrivate || SubscriberRows.IsOn(database, chat)).ToList();
        TallyRows.Miss(database, broadcast.Id, Bookkeeper.SubscriptionEnded, chats.Count - stayed.Count);
        return stayed;
    }
}
