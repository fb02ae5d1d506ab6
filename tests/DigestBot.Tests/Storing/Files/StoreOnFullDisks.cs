using DigestBot.Storing;
using LiteDB;

namespace DigestBot.Tests.Storing.Files;

/// <summary>A store whose disks may fail, with a log that is soon long; it may be opened again and again.</summary>
internal sealed class StoreOnFullDisks : IDisposable
{
    /// <summary>How much log is let grow until a checkpoint can wait no longer, in bytes.</summary>
    public const int LongestLog = 200 * 8192;

    /// <summary>Characters in each row.</summary>
    public const int RowLength = 10_000;

    public FullDisk Data { get; } = new();

    public FullDisk Log { get; } = new();

    public static Task WriteAsync(Store store, int id) =>
        store.WriteAsync(database =>
            database
                .GetCollection("rows")
                .Insert(new BsonDocument { ["_id"] = id, ["text"] = new string('x', RowLength) })
        );

    /// <summary>The ids of the rows that are there.</summary>
    public static IEnumerable<int> Rows(Store store) => [.. store["rows"].FindAll().Select(row => row["_id"].AsInt32)];

    public Store Open() => Store.Open("under test", () => Data, () => Log, new MemoryStream(), LongestLog);

    public void Dispose()
    {
        Data.Dispose();
        Log.Dispose();
    }
}
