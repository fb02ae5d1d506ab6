using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>What is to be delivered, and what became of it.</summary>
internal sealed class Ledger(Store store, TimeProvider clock)
{
    /// <summary>Writes a campaign and all its deliveries down, before the first is sent.</summary>
    /// <returns>False where a campaign of that name stands already; then nothing was written.</returns>
    public async Task<bool> OpenAsync(Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        var opened = await store.WriteAsync(database => Open(database, campaign, chats));
        if (opened)
        {
            MoreToDeliver.Raise();
        }

        return opened;
    }

    public Campaign? Find(string campaign) =>
        store[Collections.Campaigns].FindById(campaign) is { } row
            ? new Campaign(
                campaign,
                Row.Day(row["day"]),
                [.. row["parts"].AsArray.Select(Row.Tree<OutgoingMessage>)],
                row["silent"].AsBoolean,
                row["pin"].AsBoolean
            )
            : null;

    /// <summary>Every delivery of a campaign, chat by chat, in the order of sending.</summary>
    public IReadOnlyList<Delivery> DeliveriesOf(string campaign) =>
        [.. InOrder(store[Collections.Deliveries].Find(Query.EQ("campaign", campaign)))];

    /// <summary>Raised when deliveries were added.</summary>
    public Signal MoreToDeliver { get; } = new();

    /// <summary>The chats for which something waits.</summary>
    public IReadOnlyList<ChatAddress> ChatsWaiting() =>
        [
            .. store[Collections.Deliveries]
                .Find(Query.GT("due", BsonValue.Null))
                .Select(row => row["due"].AsString)
                .Distinct()
                .Select(ChatAddress.Parse),
        ];

    /// <summary>What the chat is to get next; null where nothing waits.</summary>
    public Delivery? NextFor(ChatAddress chat) =>
        InOrder(store[Collections.Deliveries].Find(Query.EQ("due", chat.ToString()))).FirstOrDefault();

    /// <summary>What was being sent when the bot was stopped.</summary>
    public IReadOnlyList<Delivery> Interrupted() =>
        [
            .. InOrder(store[Collections.Deliveries].Find(Query.GT("due", BsonValue.Null)))
                .Where(delivery => delivery.State == DeliveryState.Sending),
        ];

    /// <summary>Writes down what became of a delivery; the task ends when it is on disk.</summary>
    /// <returns>The delivery as it now stands.</returns>
    public async Task<Delivery> RecordAsync(
        Delivery delivery,
        DeliveryState state,
        int? messageId = null,
        string? reason = null
    )
    {
        var recorded = delivery with { State = state, MessageId = messageId, Reason = reason, At = clock.GetUtcNow() };
        await store.WriteAsync(database => database.GetCollection(Collections.Deliveries).Update(ToRow(recorded)));
        return recorded;
    }

    /// <summary>Gives up what waits for a chat that cannot be reached.</summary>
    public Task CancelAsync(ChatAddress chat, string reason) =>
        ChangeWaitingAsync(
            chat,
            delivery => delivery with { State = DeliveryState.Cancelled, Reason = reason, At = clock.GetUtcNow() }
        );

    /// <summary>Sends what waits for a chat to where it lives on.</summary>
    public async Task MoveAsync(ChatAddress from, ChatAddress to)
    {
        await ChangeWaitingAsync(
            from,
            delivery => delivery with { Chat = to, State = DeliveryState.Waiting, At = clock.GetUtcNow() }
        );
        MoreToDeliver.Raise();
    }

    private bool Open(ILiteDatabase database, Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        var campaigns = database.GetCollection(Collections.Campaigns);
        if (campaigns.FindById(campaign.Id) is not null)
        {
            return false;
        }

        campaigns.Insert(
            new BsonDocument
            {
                ["_id"] = campaign.Id,
                ["day"] = Row.Day(campaign.Day),
                ["opened"] = Row.Time(clock.GetUtcNow()),
                ["silent"] = campaign.Silent,
                ["pin"] = campaign.Pin,
                ["parts"] = new BsonArray(campaign.Parts.Select(Row.Tree)),
            }
        );
        database
            .GetCollection(Collections.Deliveries)
            .Insert(
                from chat in chats
                from part in Enumerable.Range(0, campaign.Parts.Count)
                select ToRow(
                    new Delivery(campaign.Id, chat, part, DeliveryState.Waiting, null, null, clock.GetUtcNow())
                )
            );
        return true;
    }

    private Task ChangeWaitingAsync(ChatAddress chat, Func<Delivery, Delivery> change) =>
        store.WriteAsync(database =>
        {
            var deliveries = database.GetCollection(Collections.Deliveries);
            foreach (var row in deliveries.Find(Query.EQ("due", chat.ToString())).ToList())
            {
                deliveries.Delete(row["_id"]);
                deliveries.Insert(ToRow(change(FromRow(row))));
            }
        });

    private static IEnumerable<Delivery> InOrder(IEnumerable<BsonDocument> rows) =>
        rows.Select(FromRow).OrderBy(delivery => delivery.Id, StringComparer.Ordinal);

    private static BsonDocument ToRow(Delivery delivery) =>
        new()
        {
            ["_id"] = delivery.Id,
            ["campaign"] = delivery.Campaign,
            ["chat"] = delivery.Chat.ToString(),
            ["part"] = delivery.Part,
            ["state"] = delivery.State.ToString(),
            // The index of what is left to do: who it is for, as long as it is to be done.
            ["due"] = delivery.State is DeliveryState.Waiting or DeliveryState.Sending
                ? new BsonValue(delivery.Chat.ToString())
                : BsonValue.Null,
            ["messageId"] = delivery.MessageId is { } id ? new BsonValue(id) : BsonValue.Null,
            ["reason"] = delivery.Reason,
            ["at"] = Row.Time(delivery.At),
        };

    private static Delivery FromRow(BsonDocument row) =>
        new(
            row["campaign"].AsString,
            ChatAddress.Parse(row["chat"].AsString),
            row["part"].AsInt32,
            Enum.Parse<DeliveryState>(row["state"].AsString),
            row["messageId"].IsNull ? null : row["messageId"].AsInt32,
            row["reason"].IsNull ? null : row["reason"].AsString,
            Row.Time(row["at"])
        );
}
