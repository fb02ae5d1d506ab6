using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Administration;

/// <summary>What the administrators send to many, from the draft to the report.</summary>
/// <remarks>
/// Invariant: each step of <see cref="BroadcastState"/> is taken once, in the transaction that writes down what is to
/// be sent because of it. So two administrators who press at once, and a stop at any moment, do nothing twice.
/// </remarks>
internal sealed class BroadcastStore(Store store, CampaignStore campaigns, TimeProvider clock)
{
    /// <summary>A draft that nobody sent for so long is forgotten.</summary>
    private static readonly TimeSpan DraftsKept = TimeSpan.FromDays(7);

    /// <summary>The mark of the number that was given last.</summary>
    private const string LastId = "last broadcast";

    /// <summary>Raised when a broadcast took a step.</summary>
    public Signal Changed { get; } = new();

    public Broadcast? Find(int id) =>
        store[Collections.Broadcasts].FindById(id) is { } row ? Row.Tree<Broadcast>(row["broadcast"]) : null;

    /// <summary>Those that are on their way, oldest first.</summary>
    public IReadOnlyList<Broadcast> Live() =>
        [
            .. store[Collections.Broadcasts]
                .Find(Where.IsBetween("state", (int)BroadcastState.Running, (int)BroadcastState.Cancelling))
                .Select(row => Row.Tree<Broadcast>(row["broadcast"]))
                .OrderBy(broadcast => broadcast.Id),
        ];

    /// <summary>What became of one that was begun.</summary>
    public Tally TallyOf(Broadcast broadcast) =>
        TallyRows.Read(store[Collections.Tallies].FindById(broadcast.Campaign));

    public Task<Broadcast> DraftAsync(OutgoingMessage message) =>
        store.WriteAsync(database =>
        {
            var broadcasts = database.GetCollection(Collections.Broadcasts);
            var now = clock.GetUtcNow();
            broadcasts.DeleteMany(
                BsonExpression.Create("state = @0 AND at < @1", (int)BroadcastState.Draft, Row.Time(now - DraftsKept))
            );
            var draft = new Broadcast(
                Numbering.Next(database, LastId),
                message,
                BroadcastState.Draft,
                Audience: null,
                now
            );
            broadcasts.Insert(ToRow(draft));
            return draft;
        });

    /// <summary>Changes a draft.</summary>
    /// <returns>It as it is now; null where there is no such draft any more.</returns>
    public Task<Broadcast?> ChangeAsync(int id, Func<Broadcast, Broadcast> change) =>
        StepAsync(id, BroadcastState.Draft, (_, draft) => change(draft));

    /// <summary>Forgets a draft.</summary>
    public Task DropAsync(int id) =>
        store.WriteAsync(database =>
        {
            if (Find(id) is { State: BroadcastState.Draft })
            {
                database.GetCollection(Collections.Broadcasts).Delete(id);
            }
        });

    /// <summary>Lets a draft go out.</summary>
    /// <param name="chats">Who gets it.</param>
    /// <param name="told">What the administrators are told, each in a message that can be edited later.</param>
    /// <returns>It as it is now; null where it was begun or dropped before.</returns>
    public async Task<Broadcast?> BeginAsync(
        int id,
        IReadOnlyList<ChatAddress> chats,
        IReadOnlyList<(ChatAddress Chat, TextMessage Page)> told
    )
    {
        IReadOnlyList<Campaign> pages =
        [
            .. told.Select(one => new Campaign(Campaign.NameOfProgress(id, one.Chat), Lane.Post, [one.Page])),
        ];
        Campaign? campaign = null;
        var begun = await StepAsync(
            id,
            BroadcastState.Draft,
            (database, draft) =>
            {
                campaign = new Campaign(draft.Campaign, Lane.Broadcast, [draft.Message]);
                TallyRows.Begin(database, campaign.Id, chats.Count);
                campaigns.Enrol(database, campaign, chats);
                for (var page = 0; page < pages.Count; page++)
                {
                    campaigns.Enrol(database, pages[page], [told[page].Chat]);
                }

                return draft with
                {
                    State = BroadcastState.Running,
                    At = clock.GetUtcNow(),
                };
            }
        );
        if (begun is not null)
        {
            campaigns.Announce(campaign!, chats);
            for (var page = 0; page < pages.Count; page++)
            {
                campaigns.Announce(pages[page], [told[page].Chat]);
            }
        }

        return begun;
    }

    /// <summary>Sees to it that what has not left does not leave any more.</summary>
    public Task<Broadcast?> CancelAsync(int id) =>
        StepAsync(id, BroadcastState.Running, (_, running) => running with { State = BroadcastState.Cancelling });

    /// <summary>Ends one of which nothing is due any more, with what the administrators are told of it.</summary>
    public async Task EndAsync(Broadcast broadcast, IReadOnlyList<(ChatAddress Chat, Campaign Report)> told)
    {
        var ended = await StepAsync(
            broadcast.Id,
            broadcast.State,
            (database, live) =>
            {
                foreach (var (chat, report) in told)
                {
                    campaigns.Enrol(database, report, [chat]);
                }

                return live with
                {
                    State = live.State == BroadcastState.Cancelling ? BroadcastState.Cancelled : BroadcastState.Done,
                };
            }
        );
        if (ended is not null)
        {
            foreach (var (chat, report) in told)
            {
                campaigns.Announce(report, [chat]);
            }
        }
    }

    /// <returns>Null where it is not in that state any more; then nothing was written.</returns>
    private async Task<Broadcast?> StepAsync(
        int id,
        BroadcastState from,
        Func<ILiteDatabase, Broadcast, Broadcast> step
    )
    {
        var changed = await store.WriteAsync(database =>
        {
            var broadcasts = database.GetCollection(Collections.Broadcasts);
            if (
                broadcasts.FindById(id) is not { } row
                || Row.Tree<Broadcast>(row["broadcast"]) is not { } before
                || before.State != from
            )
            {
                return null;
            }

            var after = step(database, before);
            broadcasts.Update(ToRow(after));
            return after;
        });
        if (changed is not null)
        {
            Changed.Raise();
        }

        return changed;
    }

    private static BsonDocument ToRow(Broadcast broadcast) =>
        new()
        {
            ["_id"] = broadcast.Id,
            ["state"] = (int)broadcast.State,
            ["at"] = Row.Time(broadcast.At),
            ["broadcast"] = Row.Tree(broadcast),
        };
}
