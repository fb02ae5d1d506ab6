using LiteDB;

namespace DigestBot.Benchmarks.Storing;

/// <summary>Rows as the ledger's: 20,000, two indexes, of which each update changes one.</summary>
internal sealed class LedgerRows(Random random)
{
    public const int Count = 20_000;

    private const string Collection = "benchmark";

    private int _time;

    public static void Fill(ILiteDatabase database)
    {
        var rows = database.GetCollection(Collection);
        rows.EnsureIndex("due", "$.due");
        rows.EnsureIndex("campaign", "$.campaign");
        rows.Insert(Enumerable.Range(0, Count).Select(number => Row(number, due: number)));
    }

    public void Update(ILiteDatabase database, int updates)
    {
        var rows = database.GetCollection(Collection);
        for (var i = 0; i < updates; i++)
        {
            rows.Update(Row(random.Next(Count), due: Count + _time++));
        }
    }

    private static BsonDocument Row(int number, int due) =>
        new()
        {
            ["_id"] = $"day-2026-02-17|-100{number:D9}|0003",
            ["campaign"] = "day-2026-02-17",
            ["state"] = "Sent",
            ["messageId"] = number,
            ["due"] = $"-100{due:D9}",
            ["at"] = 1_771_286_400_000 + due,
        };
}
