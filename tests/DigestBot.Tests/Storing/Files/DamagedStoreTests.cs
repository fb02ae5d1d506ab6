using DigestBot.Storing;
using DigestBot.Tests.Hosting;
using LiteDB;

namespace DigestBot.Tests.Storing.Files;

public sealed class DamagedStoreTests : IDisposable
{
    private const int PageSize = 8192;

    private readonly TemporaryFolder _folder = new();

    private StoreFiles Files => new(_folder["digestbot.db"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(PageSize)]
    [InlineData(5 * PageSize + 100)]
    public async Task A_file_that_was_cut_off_is_refused(int by)
    {
        await FillAsync(Files);

        await ShouldBeRefusedAsync(file => file.SetLength(file.Length - by), "cut off");
    }

    [Fact]
    public async Task A_page_that_is_blank_or_in_anothers_place_is_refused_and_named()
    {
        await FillAsync(Files);
        var pages = new FileInfo(Files.Database).Length / PageSize;
        var sound = await File.ReadAllBytesAsync(Files.Database, Cancellation);
        for (var page = 1; page < pages; page += 3)
        {
            await ShouldBeRefusedAsync(file => Put(file, page, new byte[PageSize]), $"Page {page} of its {pages}");
            await File.WriteAllBytesAsync(Files.Database, sound, Cancellation);
            await ShouldBeRefusedAsync(
                file => Put(file, page, sound.AsSpan((page - 1) * PageSize, PageSize)),
                $"Page {page} of its {pages}"
            );
            await File.WriteAllBytesAsync(Files.Database, sound, Cancellation);
        }

        Store.Open(Files).Dispose();
    }

    [Fact]
    public async Task A_log_of_another_file_is_refused()
    {
        await FillAsync(Files);
        var other = new StoreFiles(_folder["other.db"]);
        using (var store = Store.Open(other))
        {
            await store.WriteAsync(database => database.GetCollection("new").Insert(new BsonDocument()));
            File.Copy(other.Log, Files.Log, overwrite: true);
        }

        await ShouldBeRefusedAsync(_ => { }, "belongs to another file");
    }

    [Fact]
    public async Task A_log_of_another_file_that_names_no_file_is_refused_by_what_its_pages_are_for()
    {
        await FillAsync(Files);
        var other = new StoreFiles(_folder["other.db"]);
        using (var store = Store.Open(other))
        {
            await store.WriteAsync(database =>
            {
                database.GetCollection("first").Insert(new BsonDocument());
                database.GetCollection("rows").Insert(new BsonDocument { ["_id"] = 1, ["number"] = 1 });
            });
        }

        using (var store = Store.Open(other))
        {
            // No page is made or freed by this, so the log has none that says whose it is.
            await store.WriteAsync(database =>
                database.GetCollection("rows").Update(new BsonDocument { ["_id"] = 1, ["number"] = 2 })
            );
            File.Copy(other.Log, Files.Log, overwrite: true);
        }

        new FileInfo(Files.Log).Length.ShouldBe(PageSize);
        await ShouldBeRefusedAsync(_ => { }, "belongs to another file");
    }

    [Fact]
    public async Task A_log_without_its_file_is_not_made_a_database()
    {
        using (var store = Store.Open(new StoreFiles(_folder["other.db"])))
        {
            await store.WriteAsync(database => database.GetCollection("new").Insert(new BsonDocument()));
            File.Copy(new StoreFiles(_folder["other.db"]).Log, Files.Log);
        }

        Should.Throw<StoreException>(() => Store.Open(Files)).Message.ShouldContain("missing or empty");
        new FileInfo(Files.Log).Length.ShouldBeGreaterThan(0);
    }

    private async Task ShouldBeRefusedAsync(Action<FileStream> damage, string because)
    {
        await using (var file = File.OpenWrite(Files.Database))
        {
            damage(file);
        }

        var before = await File.ReadAllBytesAsync(Files.Database, Cancellation);

        var refusal = Should.Throw<StoreException>(() => Store.Open(Files)).Message;

        refusal.ShouldContain(because);
        refusal.ShouldContain(Files.Database);
        refusal.ShouldContain("restore FILE");
        (await File.ReadAllBytesAsync(Files.Database, Cancellation)).AsSpan().SequenceEqual(before).ShouldBeTrue();
    }

    private static void Put(FileStream file, int page, ReadOnlySpan<byte> content)
    {
        file.Seek((long)page * PageSize, SeekOrigin.Begin);
        file.Write(content);
    }

    private static async Task FillAsync(StoreFiles files)
    {
        using var store = Store.Open(files);
        await store.WriteAsync(database =>
            database
                .GetCollection("rows")
                .Insert(
                    Enumerable
                        .Range(0, 30)
                        .Select(i => new BsonDocument { ["_id"] = i, ["text"] = new string('x', 5000) })
                )
        );
    }
}
