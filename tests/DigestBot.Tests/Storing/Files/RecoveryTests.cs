using DigestBot.Storing;
using DigestBot.Storing.Files;
using DigestBot.Tests.Hosting;
using LiteDB;
using LiteDB.Engine;

namespace DigestBot.Tests.Storing.Files;

public sealed class RecoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private StoreFiles Files => new(_folder["digestbot.db"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_that_was_not_closed_is_all_there()
    {
        using var running = new AStore();
        for (var i = 0; i < 50; i++)
        {
            var row = new BsonDocument { ["_id"] = i, ["text"] = new string('x', 5000) };
            await running.Store.WriteAsync(database => database.GetCollection("rows").Insert(row));
        }

        File.Copy(running.Files.Database, Files.Database);
        File.Copy(running.Files.Log, Files.Log);

        using var store = Store.Open(Files);
        store["rows"].FindAll().Select(row => row["_id"].AsInt32).ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public void A_log_that_LiteDB_left_under_its_own_name_is_taken_up()
    {
        var elsewhere = new StoreFiles(_folder["elsewhere.db"]);
        var engine = new LiteEngine(
            new EngineSettings { Filename = elsewhere.Database, Collation = LiteDB.Collation.Binary }
        );
        using (var database = new LiteDatabase(engine))
        {
            database
                .GetCollection("rows")
                .Insert(Enumerable.Range(0, 50).Select(i => new BsonDocument { ["_id"] = i }));
            database.Checkpoint();
            database.GetCollection("rows").Delete(7);
            new LogQueue(engine).Wait();
            File.Copy(elsewhere.Database, Files.Database);
            File.Copy(elsewhere.Log, Files.Log);
        }

        new FileInfo(Files.Log).Length.ShouldBeGreaterThan(0);
        using var store = Store.Open(Files);
        store["rows"].FindAll().Select(row => row["_id"].AsInt32).ShouldBe(Enumerable.Range(0, 50).Except([7]));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(8192)]
    [InlineData(20_000)]
    public async Task A_file_of_another_kind_is_refused_and_left_as_it_is(int length)
    {
        var content = Enumerable.Repeat((byte)'n', length).ToArray();
        await File.WriteAllBytesAsync(Files.Database, content, TestContext.Current.CancellationToken);

        Should.Throw<StoreException>(() => Store.Open(Files)).Message.ShouldContain("not a database");

        (await File.ReadAllBytesAsync(Files.Database, TestContext.Current.CancellationToken)).ShouldBe(content);
    }

    [Fact]
    public void A_damaged_first_page_is_refused_and_nothing_is_made_anew_in_its_place()
    {
        Store.Open(Files).Dispose();
        using (var file = File.OpenWrite(Files.Database))
        {
            file.Write(new byte[8192]);
        }

        var length = new FileInfo(Files.Database).Length;
        Should.Throw<StoreException>(() => Store.Open(Files)).Message.ShouldContain("put back a backup");

        new FileInfo(Files.Database).Length.ShouldBe(length);
    }
}
