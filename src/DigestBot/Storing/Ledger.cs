using System.Threading.Channels;
using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// What is to be delivered, and what became of it. Everything that leaves stands here before it does: days for the
/// groups, and answers to people.
/// </summary>
internal sealed class Ledger(
    Store store,
    StandingStore standings,
    ExpansionStore expansions,
    PauseStore pauses,
    TimeProvider clock
)
{
    /// <summary>
    /// For how many chats deliveries are written in one transaction: a few dozen milliseconds of the one writer.
    /// </summary>
    private const int ExpandedAtOnce = 1000;

    private readonly CampaignCache _campaigns = new(store);
    private readonly Channel<ChatAddress>[] _arrivals =
    [
        .. Enum.GetValues<Lane>().Select(_ => Channel.CreateUnbounded<ChatAddress>()),
    ];

    /// <summary>The chats for which something came in, lane by lane; a chat may come several times.</summary>
    public ChannelReader<ChatAddress> Arrivals(Lane lane) => _arrivals[(int)lane].Reader;

    /// <summary>
    /// Writes a campaign and all its deliveries down, before the first is sent; for very many chats, who is to get it,
    /// and the deliveries soon after.
    /// </summary>
    /// <returns>False where a campaign of that name stands already; then nothing was written.</returns>
    public async Task<bool> OpenAsync(Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        var opened = await store.WriteAsync(database => Open(database, campaign, chats));
        if (opened && chats.Count > ExpandedAtOnce)
        {
            expansions.MoreToExpand.Raise();
        }
        else if (opened)
        {
            Announce(campaign.Lane, chats);
        }

        return opened;
    }

    /// <summary>Writes the next deliveries of a campaign down; after the last, lets them leave.</summary>
    /// <param name="campaign">Its name.</param>
    /// <param name="audience">Who gets it.</param>
    /// <returns>Whether there is more to write.</returns>
    public async Task<bool> ExpandAsync(string campaign, IReadOnlyList<ChatAddress> audience)
    {
        var found = Find(campaign)!;
        var more = await store.WriteAsync(database =>
        {
            var done = ExpansionStore.DoneOf(database, campaign);
            var next = Math.Min(done + ExpandedAtOnce, audience.Count);
            Insert(database, found, [.. audience.Skip(done).Take(ExpandedAtOnce)]);
            ExpansionStore.Advance(database, campaign, next);
            return next < audience.Count;
        });
        if (!more)
        {
            await expansions.EndAsync(campaign);
            Announce(found.Lane, audience);
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
        Announce(answer.Lane, [chat]);
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
            NoticeStore.Told(database, notice);
            foreach (var (chat, text) in told)
            {
                Open(
                    database,
                    new Campaign(Campaign.NameOfNotice(notice, at, chat), Lane.Conversation, [text]),
                    [chat]
                );
            }
        });
        Announce(Lane.Conversation, told.Select(one => one.Chat));
    }

    public Campaign? Find(string campaign) => _campaigns.Find(campaign);

    /// <summary>Every delivery of a campaign, chat by chat, in the order of sending.</summary>
    public IReadOnlyList<Delivery> DeliveriesOf(string campaign) =>
        [
            .. store[Collections.Deliveries]
                .Find(Query.EQ("campaign", campaign))
                .Select(DeliveryRow.Read)
                .OrderBy(delivery => delivery.Id, StringComparer.Ordinal),
        ];

    /// <summary>The deliveries of a campaign to one chat, in the order of sending; none once they are folded.</summary>
    public IReadOnlyList<Delivery> DeliveriesOf(string campaign, ChatAddress chat) =>
        [
            .. store[Collections.Deliveries]
                .Find(Query.StartsWith("_id", $"{campaign}|{chat}|"))
                .Select(DeliveryRow.Read),
        ];

    /// <summary>The chats for which something waits, lane by lane.</summary>
    public ILookup<Lane, ChatAddress> ChatsWaiting() =>
        store[Collections.Deliveries]
            .Find(Query.GT("due", BsonValue.Null))
            .Select(row => (Lane: (Lane)row["lane"].AsInt32, Chat: DeliveryRow.ChatOf(row)))
            .Distinct()
            .ToLookup(waiting => waiting.Lane, waiting => waiting.Chat);

    /// <summary>
    /// What the chat is to get next; null where nothing waits. What may have left already comes first; what is of a
    /// campaign that pauses, or is not written down wholly, does not come.
    /// </summary>
    /// <param name="highest">The highest lane to take from.</param>
    public Delivery? NextFor(ChatAddress chat, Lane highest = Lane.Conversation)
    {
        var next = First(Query.StartsWith("due", DeliveryRow.DuePrefix(chat)));
        return next is null || next.State == DeliveryState.Sending || next.Lane >= highest
            ? next
            : First(DeliveryRow.WaitingFrom(chat, highest));

        Delivery? First(BsonExpression due)
        {
            var query = new Query { OrderBy = "due" };
            query.Where.Add(due);
            return store[Collections.Deliveries]
                .Find(query)
                .Select(DeliveryRow.Read)
                .FirstOrDefault(delivery =>
                    delivery.State == DeliveryState.Sending
                    || !(pauses.Contains(delivery.Campaign) || expansions.Contains(delivery.Campaign))
                );
        }
    }

    /// <summary>How many deliveries of a campaign are still due.</summary>
    public int DueOf(string campaign) =>
        store[Collections.Deliveries].Count(Query.And(Query.EQ("campaign", campaign), Query.GT("due", BsonValue.Null)));

    /// <summary>A campaign that paused goes on.</summary>
    public async Task GoOnAsync(string campaign)
    {
        await pauses.EndAsync(campaign);
        if (Find(campaign) is { } found)
        {
            Announce(
                found.Lane,
                store[Collections.Deliveries]
                    .Find(Query.And(Query.EQ("campaign", campaign), Query.GT("due", BsonValue.Null)))
                    .Select(DeliveryRow.ChatOf)
                    .Distinct()
            );
        }
    }

    /// <summary>The highest message id known to exist where the chat's messages are numbered.</summary>
    public int HighestMessageId(ChatAddress chat) => MessageIds.Highest(store, chat);

    /// <summary>Writes down that a delivery is about to leave; the task ends when it is on disk.</summary>
    public Task<Delivery> BeginAsync(Delivery delivery) =>
        RecordAsync(delivery with { State = DeliveryState.Sending, After = HighestMessageId(delivery.Chat) });

    /// <summary>Writes down that a delivery stands in the chat.</summary>
    public Task<Delivery> SentAsync(Delivery delivery, int messageId) =>
        RecordAsync(delivery with { State = DeliveryState.Sent, MessageId = messageId, Reason = null });

    /// <summary>Writes down that a delivery did not leave, or does not stand in the chat, and is to be sent.</summary>
    public Task<Delivery> AgainAsync(Delivery delivery, string? reason = null) =>
        RecordAsync(delivery with { State = DeliveryState.Waiting, Reason = reason });

    /// <summary>Writes down that a delivery is given up.</summary>
    public Task<Delivery> GiveUpAsync(Delivery delivery, DeliveryState state, string reason) =>
        RecordAsync(delivery with { State = state, Reason = reason });

    /// <summary>
    /// Writes down that a document of a day was refused, ends what else the campaign has for the chat, and lets the day
    /// be shown there in texts from now on, by the correction that follows.
    /// </summary>
    public async Task FallBackAsync(Delivery delivery, string reason)
    {
        await store.WriteAsync(database =>
        {
            var deliveries = database.GetCollection(Collections.Deliveries);
            var now = clock.GetUtcNow();
            var due = DeliveriesOf(delivery.Campaign).Where(other => other.Chat == delivery.Chat && other.IsDue);
            foreach (var other in due.ToList())
            {
                var state = other.Part == delivery.Part ? DeliveryState.Refused : DeliveryState.Cancelled;
                deliveries.Update(DeliveryRow.Write(other with { State = state, Reason = reason, At = now }));
            }

            StandingRows.FallBack(database, Find(delivery.Campaign)!.Day!.Value, delivery.Chat);
        });
        standings.MoreToLookAt.Raise();
    }

    /// <summary>Gives up what waits for a chat that cannot be reached; it rests, with its subscription, until it is heard from again.</summary>
    public Task CancelAsync(ChatAddress chat, string reason) =>
        ChangeDueAsync(
            chat,
            delivery => delivery with { State = DeliveryState.Cancelled, Reason = reason, At = clock.GetUtcNow() },
            (database, due) =>
            {
                SubscriberRows.Rest(database, chat.ChatId);
                foreach (var day in due.Select(delivery => Find(delivery.Campaign)?.Day).OfType<DateOnly>().Distinct())
                {
                    StandingRows.Rest(database, day, chat);
                }

                ChatRows.Rest(database, chat);
            }
        );

    /// <summary>
    /// Within a write: gives up what waits for a chat whose subscription ended. What may have left already is found out,
    /// and answers go on.
    /// </summary>
    public void CancelRounds(ILiteDatabase database, ChatAddress chat)
    {
        const string Reason = "the subscription ended";
        var deliveries = database.GetCollection(Collections.Deliveries);
        var waiting = deliveries
            .Find(Query.StartsWith("due", DeliveryRow.DuePrefix(chat)))
            .Select(DeliveryRow.Read)
            .Where(delivery => delivery.State == DeliveryState.Waiting && Campaign.IsRound(delivery.Campaign))
            .ToList();
        foreach (var delivery in waiting)
        {
            var cancelled = delivery with { State = DeliveryState.Cancelled, Reason = Reason, At = clock.GetUtcNow() };
            deliveries.Update(DeliveryRow.Write(cancelled));
        }

        foreach (var round in waiting.CountBy(delivery => Find(delivery.Campaign)!.Day!.Value))
        {
            StandingRows.Cancel(database, round.Key, chat, round.Value);
        }
    }

    /// <summary>
    /// Lets what a campaign could not deliver be tried again; not where the day has meanwhile been shown in another form.
    /// </summary>
    /// <returns>How many deliveries were given up before and wait now.</returns>
    public async Task<int> ReopenAsync(Campaign campaign)
    {
        var reopened = await store.WriteAsync(database =>
        {
            var given = DeliveriesOf(campaign.Id)
                .Where(delivery => delivery.IsGivenUp)
                .Where(delivery =>
                    campaign.Day is not { } day
                    || StandingRows.Find(database, day, delivery.Chat)?.Presentation == campaign.Presentation
                )
                .ToList();
            foreach (var delivery in given)
            {
                var again = delivery with { State = DeliveryState.Waiting, At = clock.GetUtcNow() };
                database.GetCollection(Collections.Deliveries).Update(DeliveryRow.Write(again));
            }

            if (campaign.Day is { } shown)
            {
                foreach (var chat in given.CountBy(delivery => delivery.Chat))
                {
                    StandingRows.Reopen(database, shown, chat.Key, chat.Value);
                }
            }

            return given;
        });
        Announce(campaign.Lane, reopened.Select(delivery => delivery.Chat).Distinct());
        return reopened.Count;
    }

    /// <summary>Where a chat lives now, if it moved.</summary>
    public ChatAddress HomeOf(ChatAddress chat) => ChatRows.HomeOf(store, chat);

    /// <summary>Writes a chat's new id down wherever the old one stands, and sends what waits for it there.</summary>
    public async Task MoveAsync(ChatAddress from, ChatAddress to)
    {
        await ChangeDueAsync(
            from,
            delivery => delivery with { Chat = to, State = DeliveryState.Waiting, At = clock.GetUtcNow() },
            (database, _) =>
            {
                StandingRows.Move(database, from, to);
                ChatRows.Move(database, from, to);
                SubscriberRows.Move(database, from, to);
            }
        );
        foreach (var lane in Enum.GetValues<Lane>())
        {
            Announce(lane, [to]);
        }
    }

    /// <summary>Within a write: gives a campaign to more chats, and opens it where they are the first.</summary>
    public void Enrol(ILiteDatabase database, Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        if (!Open(database, campaign, chats))
        {
            Insert(database, campaign, chats);
        }
    }

    /// <summary>Tells those who deliver that something came in for chats, once it is written.</summary>
    public void Announce(Lane lane, IEnumerable<ChatAddress> chats)
    {
        foreach (var chat in chats)
        {
            _arrivals[(int)lane].Writer.TryWrite(chat);
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
        var now = clock.GetUtcNow();
        if (campaign.Day is not null)
        {
            foreach (var chat in chats)
            {
                StandingRows.Begin(database, campaign, chat);
            }
        }

        database
            .GetCollection(Collections.Deliveries)
            .Insert(
                from chat in chats
                from part in Enumerable.Range(0, campaign.Parts.Count)
                select DeliveryRow.Write(
                    new Delivery(campaign.Id, campaign.Lane, chat, part, DeliveryState.Waiting, 0, null, null, now)
                )
            );
    }

    private async Task<Delivery> RecordAsync(Delivery delivery)
    {
        var (recorded, toLookAt) = await store.WriteAsync(database =>
        {
            var now = delivery with { At = clock.GetUtcNow() };
            database.GetCollection(Collections.Deliveries).Update(DeliveryRow.Write(now));
            if (now.State == DeliveryState.Sending)
            {
                PaceStore.Depart(database, now.Chat, Moment.Now(clock));
            }

            return (now, !now.IsDue && Finish(database, now));
        });
        if (toLookAt)
        {
            standings.MoreToLookAt.Raise();
        }

        return recorded;
    }

    /// <returns>Whether what stands in the chat is to be looked at now.</returns>
    private bool Finish(ILiteDatabase database, Delivery delivery)
    {
        if (delivery.MessageId is { } id)
        {
            MessageIds.Raise(database, delivery.Chat.ChatId, id);
        }

        if (delivery.Lane == Lane.Conversation)
        {
            ForgetIfDone(database, delivery.Campaign);
            return false;
        }

        return Find(delivery.Campaign) is { Day: not null } campaign
            && StandingRows.Record(database, campaign, delivery);
    }

    /// <summary>An answer that was given need not be kept: what people talk about with the bot is theirs.</summary>
    private static void ForgetIfDone(ILiteDatabase database, string campaign)
    {
        var deliveries = database.GetCollection(Collections.Deliveries);
        if (deliveries.Find(Query.EQ("campaign", campaign)).ToList().TrueForAll(row => row["due"].IsNull))
        {
            deliveries.DeleteMany(Query.EQ("campaign", campaign));
            database.GetCollection(Collections.Campaigns).Delete(campaign);
        }
    }

    private Task ChangeDueAsync(
        ChatAddress chat,
        Func<Delivery, Delivery> change,
        Action<ILiteDatabase, IReadOnlyList<Delivery>> changed
    ) =>
        store.WriteAsync(database =>
        {
            var deliveries = database.GetCollection(Collections.Deliveries);
            var due = deliveries.Find(Query.StartsWith("due", DeliveryRow.DuePrefix(chat))).ToList();
            foreach (var row in due)
            {
                deliveries.Delete(row["_id"]);
                deliveries.Insert(DeliveryRow.Write(change(DeliveryRow.Read(row))));
            }

            changed(database, [.. due.Select(DeliveryRow.Read)]);
            foreach (var answer in due.Where(row => row["lane"].AsInt32 == (int)Lane.Conversation))
            {
                ForgetIfDone(database, answer["campaign"].AsString);
            }
        });
}
