using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Pacing;
using DigestBot.Storing.Standings;
using DigestBot.Storing.Statistics;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>Writes down what becomes of deliveries; each task ends when that is on disk.</summary>
/// <remarks>
/// What follows from an event is for <see cref="Succession"/> to say, and is asked of the state that is written, not of
/// the one that the caller has seen: in between a chat may have moved, or its subscription may have ended.
/// </remarks>
internal sealed class Bookkeeper(
    Store store,
    CampaignStore campaigns,
    StandingStore standings,
    MessageIds ids,
    Arrivals arrivals,
    ReportingZone zone,
    TimeProvider clock
)
{
    private const int CancelledAtOnce = 500;

    /// <summary>Why what waited is not wanted any more, where its chat can be reached.</summary>
    public const string SubscriptionEnded = "the subscription ended";

    /// <summary>A delivery is about to leave.</summary>
    /// <returns>Null where it is not due any more, and must not leave.</returns>
    public async Task<Delivery?> BeginAsync(Delivery delivery) =>
        await RecordAsync(delivery with { After = ids.Highest(delivery.Chat) }, DeliveryEvent.Begun)
            is { State: DeliveryState.Sending } begun
            ? begun
            : null;

    /// <summary>A delivery stands in the chat.</summary>
    public async Task SentAsync(Delivery delivery, int messageId)
    {
        await RecordAsync(delivery with { MessageId = messageId, Reason = null }, DeliveryEvent.Sent);
        ids.Note(delivery.Chat, messageId, begun: delivery.At);
    }

    /// <summary>A delivery did not leave, or does not stand in the chat, and is to be sent.</summary>
    public Task AgainAsync(Delivery delivery, string? reason = null) =>
        RecordAsync(delivery with { Reason = reason }, DeliveryEvent.Again);

    /// <summary>Nobody can tell whether a delivery stands in the chat, and it is to be sent all the same.</summary>
    public Task ResendAsync(Delivery delivery, string reason) =>
        RecordAsync(delivery with { Reason = reason, MayStandTwice = true }, DeliveryEvent.Again);

    /// <summary>Nobody can tell whether a delivery stands in the chat, and it is left at that.</summary>
    public Task LeaveOutAsync(Delivery delivery, string reason) =>
        RecordAsync(delivery with { Reason = reason }, DeliveryEvent.LeftOut);

    /// <summary>Telegram refused a delivery.</summary>
    public Task RefuseAsync(Delivery delivery, string reason) =>
        RecordAsync(delivery with { Reason = reason }, DeliveryEvent.Refused);

    /// <summary>Telegram refused an answer: another takes its place, and goes before what else the chat is told.</summary>
    public async Task AnswerOtherwiseAsync(Delivery delivery, OutgoingMessage otherwise, string reason)
    {
        var other = new Campaign(Campaign.NameOfOther(delivery.Campaign), delivery.Lane, [otherwise]);
        var refused = await store.WriteAsync(database =>
        {
            var (recorded, _) = Record(database, delivery with { Reason = reason }, DeliveryEvent.Refused);
            if (recorded is { State: DeliveryState.Refused })
            {
                campaigns.Enrol(database, other, [delivery.Chat]);
            }

            return recorded;
        });
        if (refused is not null)
        {
            ids.Note(refused);
        }

        arrivals.Announce(other.Lane, [delivery.Chat]);
    }

    /// <summary>
    /// A document of a day was refused: ends what else the campaign has for the chat, and lets the day be shown there in
    /// texts from now on, by the correction that follows.
    /// </summary>
    public async Task FallBackAsync(Delivery delivery, string reason)
    {
        await store.WriteAsync(database =>
        {
            foreach (var due in DeliveryRows.DueFor(database, delivery.Chat))
            {
                if (due.Campaign == delivery.Campaign)
                {
                    var what = due.Part == delivery.Part ? DeliveryEvent.Refused : DeliveryEvent.Cancelled;
                    var ended = Follow(due, what) with { Reason = reason };
                    DeliveryRows.Update(database, ended);
                    FigureRows.Count(database, zone.DayOf(ended.At), ended);
                }
            }

            StandingRows.FallBack(database, campaigns.Find(delivery.Campaign)!.Day!.Value, delivery.Chat);
        });
        ids.Note(delivery with { State = DeliveryState.Refused });
        standings.MoreToLookAt.Raise();
    }

    /// <summary>A chat cannot be reached: it rests, with its subscription, until it is heard from again; what waits is given up.</summary>
    public async Task CancelAsync(ChatAddress chat, string reason)
    {
        var cancelled = await store.WriteAsync(database =>
        {
            var due = DeliveryRows.DueFor(database, chat);
            foreach (var delivery in due)
            {
                var cancelled = Follow(delivery, DeliveryEvent.Cancelled) with { Reason = reason };
                DeliveryRows.Update(database, cancelled);
                TallyRows.Note(database, delivery, cancelled);
            }

            FigureRows.CountFailed(
                database,
                zone.DayOf(clock.GetUtcNow()),
                due.Count(delivery => delivery.Lane != Lane.Conversation)
            );
            foreach (var answer in due.Where(delivery => delivery.Lane == Lane.Conversation))
            {
                DeliveryRows.ForgetIfDone(database, answer.Campaign);
            }

            foreach (var day in due.Select(DayOf).OfType<DateOnly>().Distinct())
            {
                StandingRows.Rest(database, day, chat);
            }

            SubscriberRows.Rest(database, chat.ChatId);
            ChatRows.Rest(database, chat);
            return due;
        });
        foreach (var delivery in cancelled)
        {
            ids.Note(delivery with { State = DeliveryState.Cancelled });
        }
    }

    /// <summary>
    /// Within a write: a chat's subscription ended, so what waits of it is given up. What may have left already is found
    /// out, and answers go on.
    /// </summary>
    public void CancelRounds(ILiteDatabase database, ChatAddress chat)
    {
        var waiting = DeliveryRows
            .DueFor(database, chat)
            .Where(delivery => delivery.State == DeliveryState.Waiting && Campaign.IsRound(delivery.Campaign))
            .ToList();
        foreach (var delivery in waiting)
        {
            DeliveryRows.Update(
                database,
                Follow(delivery, DeliveryEvent.Cancelled) with
                {
                    Reason = SubscriptionEnded,
                }
            );
        }

        foreach (var round in waiting.CountBy(delivery => DayOf(delivery)!.Value))
        {
            StandingRows.Cancel(database, round.Key, chat, round.Value);
        }
    }

    /// <summary>
    /// A campaign is not to go on: what has not left is given up, so many at a time that the one writer is free again
    /// soon. What may have left already is found out.
    /// </summary>
    public Task CancelCampaignAsync(string campaign, string reason) =>
        CancelWaitingAsync(DeliveryRows.Of(store[Collections.Deliveries], campaign), reason);

    /// <summary>A day is not to be shown any more: the same for all that brings or corrects it.</summary>
    public Task CancelDayAsync(DateOnly day, string reason) =>
        CancelWaitingAsync(
            DeliveryRows.Due(store[Collections.Deliveries]).Where(delivery => DayOf(delivery) == day).ToList(),
            reason
        );

    private async Task CancelWaitingAsync(IEnumerable<Delivery> deliveries, string reason)
    {
        var waiting = deliveries.Where(delivery => delivery.State == DeliveryState.Waiting);
        foreach (var some in waiting.Chunk(CancelledAtOnce))
        {
            await store.WriteAsync(database =>
            {
                foreach (var delivery in some)
                {
                    if (DeliveryRows.Find(database, delivery.Id) is { State: DeliveryState.Waiting } still)
                    {
                        Record(database, still with { Reason = reason }, DeliveryEvent.Cancelled);
                    }
                }
            });
        }
    }

    /// <summary>A person wants what a campaign could not deliver to be tried again; not where the day has meanwhile been shown in another form.</summary>
    /// <returns>How many deliveries were given up before and wait now.</returns>
    public async Task<int> ReopenAsync(Campaign campaign)
    {
        var reopened = await store.WriteAsync(database =>
        {
            var given = DeliveryRows.GivenUp(name => database.GetCollection(name), campaign);
            foreach (var delivery in given)
            {
                DeliveryRows.Update(database, Follow(delivery, DeliveryEvent.Reopened));
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
        arrivals.Announce(campaign.Lane, reopened.Select(delivery => delivery.Chat).Distinct());
        return reopened.Count;
    }

    /// <summary>
    /// A chat lives on under another id: that is written wherever the old one stands, and what waits is sent there. Not
    /// while something may be on its way to the old one, whose end is recorded there: the next message tells it again.
    /// </summary>
    public async Task MoveAsync(ChatAddress from, ChatAddress to)
    {
        var moved = await store.WriteAsync(database =>
        {
            var all = DeliveryRows.Of(database, from);
            if (all.Any(delivery => delivery.State == DeliveryState.Sending))
            {
                return false;
            }

            foreach (var delivery in all)
            {
                DeliveryRows.Move(database, delivery, delivery with { Chat = to });
            }

            StandingRows.Move(database, from, to);
            ChatRows.Move(database, from, to);
            SubscriberRows.Move(database, from, to);
            return true;
        });
        foreach (var lane in moved ? Enum.GetValues<Lane>() : [])
        {
            arrivals.Announce(lane, [to]);
        }
    }

    private DateOnly? DayOf(Delivery delivery) => campaigns.Find(delivery.Campaign)?.Day;

    /// <summary>A delivery after an event. What is over and stays so keeps its time.</summary>
    private Delivery Follow(Delivery delivery, DeliveryEvent what)
    {
        var next = delivery.State.After(what);
        return next == delivery.State && !delivery.IsDue
            ? delivery
            : delivery with
            {
                State = next,
                At = clock.GetUtcNow(),
            };
    }

    /// <returns>The delivery as it is now; null where there is none any more.</returns>
    private async Task<Delivery?> RecordAsync(Delivery delivery, DeliveryEvent what)
    {
        var (recorded, toLookAt) = await store.WriteAsync(database => Record(database, delivery, what));
        if (recorded is not null)
        {
            ids.Note(recorded);
        }

        if (toLookAt)
        {
            standings.MoreToLookAt.Raise();
        }

        return recorded;
    }

    /// <returns>The delivery as it is now, and whether what stands in the chat is to be looked at.</returns>
    private (Delivery? Recorded, bool ToLookAt) Record(ILiteDatabase database, Delivery delivery, DeliveryEvent what)
    {
        if (DeliveryRows.Find(database, delivery.Id) is not { } written)
        {
            return (null, false);
        }

        var next = written.State.After(what);
        if (next == written.State && !written.IsDue)
        {
            return (written, false);
        }

        var now = delivery with { State = next, At = clock.GetUtcNow() };
        DeliveryRows.Update(database, now);
        TallyRows.Note(database, written, now);
        FigureRows.Count(database, zone.DayOf(now.At), now);
        if (now.State == DeliveryState.Sending)
        {
            PaceStore.Depart(database, now.Chat, Moment.Now(clock));
        }

        return (now, !now.IsDue && Finish(database, now));
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
            DeliveryRows.ForgetIfDone(database, delivery.Campaign);
            return false;
        }

        return campaigns.Find(delivery.Campaign) is { Day: not null } campaign
            && StandingRows.Record(database, campaign, delivery);
    }
}
