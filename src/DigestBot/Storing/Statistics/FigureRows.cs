using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Statistics;

/// <summary>One row a day, kept for good: it is small, and of people it holds nothing but their number.</summary>
internal static class FigureRows
{
    /// <summary>
    /// Within a write: counts the end of a delivery, in the transaction that records it, so that neither is there without
    /// the other and no commit is added.
    /// </summary>
    public static void Count(ILiteDatabase database, DateOnly day, Delivery ended)
    {
        if (ended.Lane == Lane.Conversation)
        {
            return;
        }

        switch (ended.State)
        {
            case DeliveryState.Sent:
                Change(database, day, row => Add(row, "sent", 1));
                break;
            case DeliveryState.Refused or DeliveryState.Unknown:
                CountFailed(database, day, 1);
                break;
        }
    }

    /// <summary>Within a write: counts what is given up because its chat cannot be reached.</summary>
    public static void CountFailed(ILiteDatabase database, DateOnly day, int deliveries)
    {
        if (deliveries > 0)
        {
            Change(database, day, row => Add(row, "failed", deliveries));
        }
    }

    /// <summary>Within a write: how many subscriptions were on at the end of a day, as far as it is known now.</summary>
    public static void Put(ILiteDatabase database, DateOnly day, SubscriptionCount count) =>
        Change(
            database,
            day,
            row =>
            {
                row["private"] = count.Private;
                row["groups"] = count.Groups;
            }
        );

    public static DailyFigures Read(BsonDocument row) =>
        new(
            Row.Day(row["_id"]),
            row["private"].IsNull ? null : new SubscriptionCount(row["private"].AsInt32, row["groups"].AsInt32),
            row["sent"].AsInt32,
            row["failed"].AsInt32
        );

    private static void Change(ILiteDatabase database, DateOnly day, Action<BsonDocument> change)
    {
        var rows = database.GetCollection(Collections.Figures);
        var id = Row.Day(day);
        var row =
            rows.FindById(id)
            ?? new BsonDocument
            {
                ["_id"] = id,
                ["sent"] = 0,
                ["failed"] = 0,
            };
        change(row);
        rows.Upsert(row);
    }

    private static void Add(BsonDocument row, string what, int count) => row[what] = row[what].AsInt32 + count;
}
