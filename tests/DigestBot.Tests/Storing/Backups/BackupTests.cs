using DigestBot.Storing;
using DigestBot.Storing.Backups;
using DigestBot.Tests.Hosting;
using LiteDB;

namespace DigestBot.Tests.Storing.Backups;

public sealed class BackupTests : IDisposable
{
    private const int ShortLog = 30 * 8192;
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private StoreFiles Files => new(_folder["digestbot.db"]);

    private string Target => _folder["backup.db"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_holds_what_was_written_before_it_and_nothing_of_what_comes_in_meanwhile()
    {
        using var store = Open();
        await WriteAsync(store, 0, 60);
        var later = 60;

        using (var snapshot = store.TakeSnapshot())
        {
            await BackupFile.MakeAsync(
                Target,
                replace: false,
                target =>
                    Backup.WriteAsync(
                        snapshot,
                        new Watched(target, () => WriteAsync(store, later, later += 20)),
                        Morning,
                        Cancellation
                    )
            );
        }

        later.ShouldBeGreaterThan(60, "nothing was written while it was copied, so nothing was tried");
        Rows(store).ShouldBe(Enumerable.Range(0, later));
        using var copy = Store.Open(new StoreFiles(Target));
        Rows(copy).ShouldBe(Enumerable.Range(0, 60));
    }

    [Fact]
    public async Task The_log_is_emptied_again_once_nobody_copies()
    {
        using var store = Open();
        await WriteAsync(store, 0, 60);
        using (store.TakeSnapshot())
        {
            await WriteAsync(store, 60, 120);
            new FileInfo(Files.Log).Length.ShouldBeGreaterThan(2 * ShortLog);
        }

        // The first is answered before the log is looked at, the second after.
        await WriteAsync(store, 120, 122);

        new FileInfo(Files.Log).Length.ShouldBeLessThan(ShortLog);
    }

    [Fact]
    public async Task A_store_that_is_closed_ends_the_copying_and_the_copy_is_not_taken_for_a_backup()
    {
        var store = Open();
        await WriteAsync(store, 0, 60);
        Task closing = Task.CompletedTask;

        var making = BackupFile.MakeAsync(
            Target,
            replace: false,
            async target =>
            {
                using var snapshot = store.TakeSnapshot();
                await Backup.WriteAsync(
                    snapshot,
                    new Watched(
                        target,
                        async () =>
                        {
                            closing = Task.Run(store.Dispose, Cancellation);
                            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, snapshot.Closing)
                                .ContinueWith(_ => { }, TaskScheduler.Default);
                        }
                    ),
                    Morning,
                    Cancellation
                );
            }
        );

        await Should.ThrowAsync<OperationCanceledException>(() => making);
        await closing;
        Directory.GetFiles(_folder.Path, "backup*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_the_former_one_as_it_was()
    {
        await File.WriteAllTextAsync(Target, "the former one", Cancellation);

        await Should.ThrowAsync<InvalidDataException>(() =>
            BackupFile.MakeAsync(Target, replace: true, target => target.WriteAsync(new byte[9000]).AsTask())
        );

        (await File.ReadAllTextAsync(Target, Cancellation)).ShouldBe("the former one");
        Directory.GetFiles(_folder.Path).ShouldBe([Target]);
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }

        using var store = Open();

        await MakeAsync(store);

        File.GetUnixFileMode(Target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_seal_says_when_and_any_byte_that_changed_breaks_it()
    {
        using var store = Open();
        await WriteAsync(store, 0, 5);
        await MakeAsync(store);
        Seal.Verify(Target).ShouldNotBeNull().MadeAt.ShouldBe(Morning);
        var sound = await File.ReadAllBytesAsync(Target, Cancellation);
        var random = new Random(1);

        for (var i = 0; i < 20; i++)
        {
            var broken = sound.ToArray();
            broken[random.Next(broken.Length - Seal.Length)] ^= 1;
            await File.WriteAllBytesAsync(Target, broken, Cancellation);

            Should.Throw<InvalidDataException>(() => Seal.Verify(Target));
        }
    }

    [Fact]
    public async Task A_copy_put_in_the_place_of_its_original_is_not_mixed_with_the_log_of_that()
    {
        var store = Open();
        await MakeAsync(store);
        await WriteAsync(store, 0, 5);
        var log = await File.ReadAllBytesAsync(Files.Log, Cancellation);
        log.Length.ShouldBeGreaterThan(0);
        store.Dispose();
        File.Copy(Target, Files.Database, overwrite: true);
        await File.WriteAllBytesAsync(Files.Log, log, Cancellation);

        Should.Throw<StoreException>(() => Store.Open(Files)).Message.ShouldContain("belongs to another file");
    }

    private Task<StoreContents> MakeAsync(Store store) =>
        BackupFile.MakeAsync(
            Target,
            replace: false,
            async target =>
            {
                using var snapshot = store.TakeSnapshot();
                await Backup.WriteAsync(snapshot, target, Morning, Cancellation);
            }
        );

    private Store Open() =>
        Store.Open(
            "under test",
            () => new DigestBot.Storing.Files.DiskFile(Files.Database),
            () => new DigestBot.Storing.Files.DiskFile(Files.Log),
            Stream.Null,
            ShortLog
        );

    private static async Task WriteAsync(Store store, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var row = new BsonDocument { ["_id"] = i, ["text"] = new string('x', 10_000) };
            await store.WriteAsync(database => database.GetCollection("rows").Insert(row));
        }
    }

    private static IEnumerable<int> Rows(Store store) => [.. store["rows"].FindAll().Select(row => row["_id"].AsInt32)];
}
