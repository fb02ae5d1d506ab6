using DigestBot.Messages;
using DigestBot.Storing.Standings;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>Reads and changes deliveries within a write.</summary>
internal static class DeliveryRows
{
    /// <summary>One for each chat and part, all of them waiting.</summary>
    public static void Insert(
        ILiteDatabase database,
        Campaign campaign,
        IReadOnlyList<ChatAddress> chats,
        DateTimeOffset now
    ) =>
        In(database)
            .Insert(
                from chat in chats
                from part in Enumerable.Range(0, campaign.Parts.Count)
                select DeliveryRow.Write(
                    new Delivery(campaign.Id, campaign.Lane, chat, part, DeliveryState.Waiting, 0, null, null, now)
                )
            );

    /// <returns>Null where it is forgotten, or has moved with its chat.</returns>
    public static Delivery? Find(ILiteDatabase database, string id) =>
        In(database).FindById(id) is { } row ? DeliveryRow.Read(row) : null;

    /// <summary>What there is left to do, for all chats.</summary>
    public static IEnumerable<Delivery> Due(ILiteCollection<BsonDocument> deliveries) =>
        deliveries.Find(Where.IsNotNull("due")).Select(DeliveryRow.Read);

    /// <summary>What there is left to do for a chat, or for one topic of it.</summary>
    public static IReadOnlyList<Delivery> DueFor(ILiteDatabase database, ChatAddress chat) =>
        [
            .. In(database)
                .Find(Where.Begins("due", DeliveryRow.DuePrefix(chat)))
                .Select(DeliveryRow.Read)
                .Where(delivery => delivery.Chat == chat),
        ];

    /// <summary>All that there is of a chat.</summary>
    public static IReadOnlyList<Delivery> Of(ILiteDatabase database, ChatAddress chat) =>
        [.. In(database).Find(Where.Is("chat", chat.ToString())).Select(DeliveryRow.Read)];

    /// <summary>Every delivery of a campaign, chat by chat, in the order of sending.</summary>
    public static IReadOnlyList<Delivery> Of(ILiteCollection<BsonDocument> deliveries, string campaign) =>
        [.. deliveries.Find(DeliveryRow.OfCampaign(campaign)).Select(DeliveryRow.Read)];

    /// <summary>
    /// What a campaign could not deliver and may be tried again: not where its day has meanwhile been shown in another
    /// form.
    /// </summary>
    public static IReadOnlyList<Delivery> GivenUp(
        Func<string, ILiteCollection<BsonDocument>> collection,
        Campaign campaign
    ) =>
        [
            .. Of(collection(Collections.Deliveries), campaign.Id)
                .Where(delivery => delivery.IsGivenUp)
                .Where(delivery =>
                    campaign.Day is not { } day
                    || collection(Collections.Standings).FindById(StandingRow.Id(day, delivery.Chat)) is { } standing
                        && StandingRow.Read(standing).Presentation == campaign.Presentation
                ),
        ];

    /// <summary>The deliveries of a campaign to one chat, in the order of sending.</summary>
    public static IReadOnlyList<Delivery> Of(
        ILiteCollection<BsonDocument> deliveries,
        string campaign,
        ChatAddress chat
    ) => [.. deliveries.Find(Where.Begins("_id", $"{campaign}|{chat}|")).Select(DeliveryRow.Read)];

    public static void Update(ILiteDatabase database, Delivery delivery) =>
        In(database).Update(DeliveryRow.Write(delivery));

    /// <summary>
    /// Its chat lives on under another id, which is part of its name. Where the chat has the same delivery under that id
    /// already, that one stands: it would come twice.
    /// </summary>
    public static void Move(ILiteDatabase database, Delivery delivery, Delivery moved)
    {
        In(database).Delete(delivery.Id);
        if (In(database).FindById(moved.Id) is null)
        {
            In(database).Insert(DeliveryRow.Write(moved));
        }
        else
        {
            TallyRows.Note(
                database,
                delivery,
                delivery with
                {
                    State = DeliveryState.Cancelled,
                    Reason = "the group has it under its new number",
                }
            );
        }
    }

    /// <summary>An answer that was given need not be kept: what people talk about with the bot is theirs.</summary>
    public static void ForgetIfDone(ILiteDatabase database, string answer)
    {
        var deliveries = In(database);
        if (deliveries.Find(DeliveryRow.OfCampaign(answer)).ToList().TrueForAll(row => row["due"].IsNull))
        {
            deliveries.DeleteMany(DeliveryRow.OfCampaign(answer));
            database.GetCollection(Collections.Campaigns).Delete(answer);
        }
    }

    private static ILiteCollection<BsonDocument> In(ILiteDatabase database) =>
        database.GetCollection(Collections.Deliveries);
}
