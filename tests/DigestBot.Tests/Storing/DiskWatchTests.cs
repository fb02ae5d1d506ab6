using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Tests.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing;

/// <summary>A disk that fills and empties; 256 MB are to stay free, so that 320 MB are ample.</summary>
public sealed class DiskWatchTests : IDisposable
{
    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new();
    private Func<long> _free = () => 0;
    private DiskWatch _watch;

    public DiskWatchTests() => _watch = AWatch();

    private NoticeStore Notices => new(_store.Store, _clock);

    public void Dispose()
    {
        _store.Dispose();
        _watch.Dispose();
    }

    [Fact]
    public async Task Of_a_disk_with_room_nothing_is_told() => (await TellAtAsync(256)).ShouldBeNull();

    [Fact]
    public async Task Of_a_disk_that_is_nearly_full_it_is_told_how_full()
    {
        var told = (await TellAtAsync(255)).ShouldNotBeNull();

        told.Free.ShouldBe(255);
        told.Least.ShouldBe(256);
        Directory.Exists(told.Folder).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_told_once_while_the_disk_breathes_about_the_bound()
    {
        (await TellAtAsync(200)).ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromDays(2));

        foreach (var free in (long[])[300, 200, 319, 1])
        {
            (await TellAtAsync(free)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Once_there_was_ample_room_it_is_told_anew()
    {
        (await TellAtAsync(200)).ShouldNotBeNull();
        (await TellAtAsync(320)).ShouldBeNull();
        Notices.Latest(1).ShouldBeEmpty();

        (await TellAtAsync(200)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_bot_that_is_started_again_and_again_tells_it_once_a_day()
    {
        (await TellAtAsync(20)).ShouldNotBeNull();
        for (var hour = 1; hour < 24; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            Restart();
            (await TellAtAsync(20)).ShouldBeNull();
        }

        _clock.Advance(TimeSpan.FromHours(1));
        Restart();
        (await TellAtAsync(20)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_disk_that_does_not_say_changes_nothing()
    {
        (await TellAtAsync(20)).ShouldNotBeNull();
        _free = () => throw new IOException("no such device");
        await _watch.LookAsync();

        (await TellAtAsync(20)).ShouldBeNull();
        Notices.Latest(1).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_large_store_wants_room_for_twice_as_much()
    {
        using var folder = new TemporaryFolder();
        var files = new StoreFiles(folder["large.db"]);
        using (var database = File.OpenWrite(files.Database))
        {
            database.SetLength(400L << 20); // of which the disk keeps nothing
        }

        var room = DiskRoom.Of(files, new StoringSettings(null, 90, LeastFree: 256), _ => 799L << 20);

        room.IsLittle.ShouldBeTrue();
        room.LeastMegabytes.ShouldBe(800);
    }

    /// <returns>What is told where so many megabytes are free.</returns>
    private async Task<Notice.DiskNearlyFull?> TellAtAsync(long free)
    {
        _free = () => free << 20;
        await _watch.LookAsync();
        if (Notices.ToTell() is not [var (_, notice)])
        {
            return null;
        }

        await _store.Store.WriteAsync(database => NoticeStore.Told(database, notice));
        return notice as Notice.DiskNearlyFull;
    }

    private void Restart()
    {
        _watch.Dispose();
        _store.Reopen();
        _watch = AWatch();
    }

    private DiskWatch AWatch() =>
        new(
            _store.Files,
            new StoringSettings(null, 90, LeastFree: 256),
            _ => _free(),
            Notices,
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
            _clock,
            NullLogger<DiskWatch>.Instance
        );
}
