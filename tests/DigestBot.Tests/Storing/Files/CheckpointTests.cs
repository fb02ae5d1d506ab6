using static DigestBot.Tests.Storing.Files.StoreOnFullDisks;

namespace DigestBot.Tests.Storing.Files;

public sealed class CheckpointTests : IDisposable
{
    private readonly StoreOnFullDisks _disks = new();

    public void Dispose() => _disks.Dispose();

    [Fact]
    public async Task A_long_log_is_brought_in_when_nothing_is_written_for_a_moment()
    {
        var emptied = new TaskCompletionSource();
        using var store = _disks.Open();
        _disks.Log.Emptied += () => emptied.TrySetResult();
        var written = 0;
        while (_disks.Log.Length < LongestLog / 4)
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
        using var store = _disks.Open();
        for (var written = 0; written < 3 * LongestLog / RowLength; written++)
        {
            await WriteAsync(store, written);
            longest = Math.Max(longest, _disks.Log.Length);
        }

        longest.ShouldBeInRange(LongestLog / 4, LongestLog + (10 * RowLength));
    }
}
