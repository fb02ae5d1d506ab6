using DigestBot.Storing;
using LiteDB;

namespace DigestBot.Tests.Storing.Files;

public sealed class FailingDiskTests : IDisposable
{
    private const int LongestLog = 200 * 8192;

    private readonly FullDisk _data = new();
    private readonly FullDisk _log = new();

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_write_that_finds_no_room_is_refused_with_what_to_do_and_so_are_all_later_ones()
    {
        using var store = Open();
        await WriteAsync(store, 1);
        _log.Room = _log.Length;

        var refusal = await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));
        _log.Room = long.MaxValue;
        var later = await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 3));

        refusal.Message.ShouldContain("No space left");
        refusal.Message.ShouldContain("start again");
        later.Message.ShouldBe(refusal.Message);
        (await store.Failed).ShouldBeSameAs(refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(8192)]
    [InlineData(8192 + 4096)]
    public async Task After_a_refused_write_what_was_answered_can_be_read_and_is_there_after_a_restart(int room)
    {
        using (var store = Open())
        {
            await WriteAsync(store, 1);
            _log.Room = _log.Length + room;
            await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));

            Rows(store).ShouldBe([1]);
        }

        _log.Room = long.MaxValue;
        using var again = Open();
        Rows(again).ShouldBe([1]);
        await WriteAsync(again, 2);
        Rows(again).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_checkpoint_that_finds_no_room_takes_no_answered_write_along()
    {
        var answered = new List<int>();
        using (var store = Open())
        {
            await WriteAsync(store, 1);
            answered.Add(1);
            _data.Room = _data.Length;
            await Should.ThrowAsync<StoreException>(async () =>
            {
                for (var i = 2; i < 100; i++)
                {
                    await WriteAsync(store, i);
                    answered.Add(i);
                }
            });

            Rows(store).ShouldBe(answered);
        }

        Should.Throw<IOException>(() => Open());
        _data.Room = long.MaxValue;
        using var again = Open();
        Rows(again).ShouldBe(answered);
        answered.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_force_that_fails_is_not_trusted_when_it_succeeds_the_next_time()
    {
        using var store = Open();
        await WriteAsync(store, 1);

        _log.ForceFails = true;
        await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));
        _log.ForceFails = false;

        await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 3));
        Rows(store).ShouldBe([1]);
    }

    private static Task WriteAsync(Store store, int id) =>
        store.WriteAsync(database =>
            database.GetCollection("rows").Insert(new BsonDocument { ["_id"] = id, ["text"] = new string('x', 10_000) })
        );

    private static IEnumerable<int> Rows(Store store) => [.. store["rows"].FindAll().Select(row => row["_id"].AsInt32)];

    private Store Open() => Store.Open("under test", () => _data, () => _log, new MemoryStream(), LongestLog);
}
