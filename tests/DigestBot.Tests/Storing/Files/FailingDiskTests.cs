using DigestBot.Storing;
using static DigestBot.Tests.Storing.Files.StoreOnFullDisks;

namespace DigestBot.Tests.Storing.Files;

public sealed class FailingDiskTests : IDisposable
{
    private readonly StoreOnFullDisks _disks = new();

    public void Dispose() => _disks.Dispose();

    [Fact]
    public async Task A_write_that_finds_no_room_is_refused_with_what_to_do_and_so_are_all_later_ones()
    {
        using var store = _disks.Open();
        await WriteAsync(store, 1);
        _disks.Log.Room = _disks.Log.Length;

        var refusal = await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));
        _disks.Log.Room = long.MaxValue;
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
        using (var store = _disks.Open())
        {
            await WriteAsync(store, 1);
            _disks.Log.Room = _disks.Log.Length + room;
            await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));

            Rows(store).ShouldBe([1]);
        }

        _disks.Log.Room = long.MaxValue;
        using var again = _disks.Open();
        Rows(again).ShouldBe([1]);
        await WriteAsync(again, 2);
        Rows(again).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_checkpoint_that_finds_no_room_takes_no_answered_write_along()
    {
        var answered = new List<int>();
        using (var store = _disks.Open())
        {
            await WriteAsync(store, 1);
            answered.Add(1);
            _disks.Data.Room = _disks.Data.Length;
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

        Should.Throw<IOException>(() => _disks.Open());
        _disks.Data.Room = long.MaxValue;
        using var again = _disks.Open();
        Rows(again).ShouldBe(answered);
        answered.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_force_that_fails_is_not_trusted_when_it_succeeds_the_next_time()
    {
        using var store = _disks.Open();
        await WriteAsync(store, 1);

        _disks.Log.ForceFails = true;
        await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 2));
        _disks.Log.ForceFails = false;

        await Should.ThrowAsync<StoreException>(() => WriteAsync(store, 3));
        Rows(store).ShouldBe([1]);
    }
}
