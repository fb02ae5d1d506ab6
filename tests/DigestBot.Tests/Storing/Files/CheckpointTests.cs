using DigestBot.Storing;
using LiteDB;

namespace DigestBot.Tests.Storing.Files;

public sealed class CheckpointTests : IDisposable
{
    private const int LongestLog = 400 * 8192;

    /// <summary>Characters in each row.</summary>
    private const int Size = 10_000;

    private readonly FullDisk _data = new();
    private readonly FullDisk _log = new();

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_long_log_is_brought_in_when_nothing_is_written_for_a_moment()
    {
        var emptied = new TaskCompletionSource();
        using var store = Open();
        _log.Emptied += () => emptied.TrySetResult();
        var written = 0;
        while (_log.Length < LongestLog / 4)
        {
            await WriteAsync(store, ++written);
        }

        await emptied.Task.WaitAsync(
            TimeSpan.FromMinutes(1),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        await WriteAsync(store, ++written);
        Rows(store).ShouldBe(Enumerable.Range(1, written));
    }

    [Fact]
    public async Task While_writes_follow_on_each_other_the_log_grows_no_longer_than_it_may()
    {
        var longest = 0L;
        using var store = Open();
        for (var written = 0; written < 3 * LongestLog / Size; written++)
        {
            await WriteAsync(store, written);
            longest = Math.Max(longest, _log.Length);
        }

        longest.ShouldBeInRange(LongestLog / 4, LongestLog + (10 * Size));
    }

    private static Task WriteAsync(Store store, int id) =>
        store.WriteAsync(database =>
            database.GetCollection("rows").Insert(new BsonDocument { ["_id"] = id, ["text"] = new string('x', Size) })
        );

    private static IEnumerable<int> Rows(Store store) => [.. store["rows"].FindAll().Select(row => row["_id"].AsInt32)];

    private Store Open() => Store.Open("under test", () => _data, () => _log, Stream.Null, LongestLog);
}
