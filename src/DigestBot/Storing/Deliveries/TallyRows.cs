using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// Counts what becomes of the deliveries of broadcasts, in the transactions in which the ledger changes: it is looked
/// at every few seconds, and the ledger holds a row a chat.
/// </summary>
internal static class TallyRows
{
    /// <summary>More kinds of reasons than Telegram has; those beyond are counted as one.</summary>
    private const int MostReasons = 20;

    private const string OtherReasons = "other reasons";

    public static void Begin(ILiteDatabase database, string campaign, int total) =>
        In(database)
            .Insert(
                new BsonDocument
                {
                    ["_id"] = campaign,
                    ["total"] = total,
                    ["sent"] = 0,
                    ["missed"] = new BsonDocument(),
                }
            );

    /// <summary>A delivery changed its state.</summary>
    public static void Note(ILiteDatabase database, Delivery before, Delivery after)
    {
        if (
            Campaign.IsBroadcast(after.Campaign)
            && !(before.IsDue && after.IsDue)
            && In(database).FindById(after.Campaign) is { } row
        )
        {
            Count(row, before, by: -1);
            Count(row, after, by: 1);
            In(database).Update(row);
        }
    }

    /// <summary>Chats that were counted get nothing, before a delivery was written for them.</summary>
    public static void Miss(ILiteDatabase database, string campaign, string reason, int chats)
    {
        if (chats > 0 && In(database).FindById(campaign) is { } row)
        {
            CountMissed(row, reason, chats);
            In(database).Update(row);
        }
    }

    public static Tally Read(BsonDocument row) =>
        new(
            row["total"].AsInt32,
            row["sent"].AsInt32,
            row["missed"].AsDocument.ToDictionary(missed => missed.Key, missed => missed.Value.AsInt32)
        );

    private static void Count(BsonDocument row, Delivery delivery, int by)
    {
        if (delivery.State == DeliveryState.Sent)
        {
            row["sent"] = row["sent"].AsInt32 + by;
        }
        else if (!delivery.IsDue)
        {
            CountMissed(row, delivery.Reason ?? OtherReasons, by);
        }
    }

    private static void CountMissed(BsonDocument row, string reason, int by)
    {
        var missed = row["missed"].AsDocument;
        var counted = missed.ContainsKey(reason) || missed.Count < MostReasons ? reason : OtherReasons;
        missed[counted] = (missed.TryGetValue(counted, out var count) ? count.AsInt32 : 0) + by;
    }

    private static ILiteCollection<BsonDocument> In(ILiteDatabase database) =>
        database.GetCollection(Collections.Tallies);
}
