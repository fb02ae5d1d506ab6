using DigestBot.Storing;
using DigestBot.Tests.Hosting;
using LiteDB;

namespace DigestBot.Tests.Storing;

public sealed class StoreTests
{
    [Fact]
    public void A_second_opener_is_refused_and_told_what_to_do()
    {
        using var first = new AStore();

        var refusal = Should.Throw<StoreInUseException>(() => Store.Open(first.Files));

        refusal.Message.ShouldContain(first.Files.Database);
        refusal.Message.ShouldContain("Storing:Path");
    }

    [Fact]
    public void A_store_can_be_opened_again_once_its_owner_is_gone()
    {
        using var store = new AStore();

        Should.NotThrow(store.Reopen);
    }

    [Fact]
    public async Task Writes_from_many_threads_to_different_collections_are_all_there_after_reopening()
    {
        const int Writers = 8;
        const int Writes = 50;
        using var store = new AStore();

        await Parallel.ForAsync(
            0,
            Writers,
            TestContext.Current.CancellationToken,
            async (writer, _) =>
            {
                for (var i = 0; i < Writes; i++)
                {
                    var row = new BsonDocument { ["_id"] = i, ["text"] = new string('x', 200) };
                    await store.Store.WriteAsync(database => database.GetCollection($"c{writer}").Insert(row));
                }
            }
        );
        store.Reopen();

        for (var writer = 0; writer < Writers; writer++)
        {
            store.Store[$"c{writer}"].Count().ShouldBe(Writes);
        }
    }

    [Fact]
    public async Task A_write_that_fails_tells_its_caller_and_takes_nobody_else_along()
    {
        using var store = new AStore();

        var writes = Enumerable
            .Range(0, 20)
            .Select(i =>
                store.Store.WriteAsync(database =>
                {
                    database.GetCollection("rows").Insert(new BsonDocument { ["_id"] = i });
                    return i == 7 ? throw new InvalidDataException("seven") : i;
                })
            )
            .ToList();
        await Should.ThrowAsync<InvalidDataException>(() => Task.WhenAll(writes));

        writes.Count(write => write.IsFaulted).ShouldBe(1);
        store.Store["rows"].FindAll().Select(row => row["_id"].AsInt32).ShouldBe(Enumerable.Range(0, 20).Except([7]));
    }

    [Fact]
    public async Task A_store_of_a_later_form_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var files = new StoreFiles(folder["later.db"]);
        using (var database = new LiteDatabase(new ConnectionString(files.Database) { Collation = Collation.Binary }))
        {
            database.UserVersion = 99;
        }

        var before = await File.ReadAllBytesAsync(files.Database, TestContext.Current.CancellationToken);
        Should.Throw<StoreException>(() => Store.Open(files)).Message.ShouldContain("99");

        (await File.ReadAllBytesAsync(files.Database, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task A_store_of_an_earlier_form_is_brought_up_and_keeps_its_rows()
    {
        using var folder = new TemporaryFolder();
        var files = new StoreFiles(folder["earlier.db"]);
        using (var store = Store.Open(files))
        {
            await store.WriteAsync(database =>
            {
                database.GetCollection(Collections.Deliveries).Insert(new BsonDocument { ["_id"] = "a delivery" });
                database.GetCollection(Collections.Standings).Insert(new BsonDocument { ["_id"] = "a standing" });
            });
        }

        // As form 1 had it.
        Directly(
            files,
            database =>
            {
                database.GetCollection(Collections.Deliveries).EnsureIndex("campaign", "$.campaign");
                database.GetCollection(Collections.Standings).EnsureIndex("day", "$.day");
                return database.UserVersion = 1;
            }
        );
        using (var store = Store.Open(files))
        {
            store[Collections.Deliveries].FindById("a delivery").ShouldNotBeNull();
            store[Collections.Standings].FindById("a standing").ShouldNotBeNull();
        }

        Directly(files, database => database.UserVersion).ShouldBe(StoreForm.Current);
        var indexes = Directly(
            files,
            database =>
                database
                    .Execute("SELECT name FROM $indexes")
                    .ToEnumerable()
                    .Select(row => row["name"].AsString)
                    .ToList()
        );
        indexes.ShouldContain("due");
        indexes.ShouldNotContain("campaign");
        indexes.Count(name => name == "day").ShouldBe(1, "that of the stories");
    }

    private static T Directly<T>(StoreFiles files, Func<LiteDatabase, T> look)
    {
        using var database = new LiteDatabase(new ConnectionString(files.Database) { Collation = Collation.Binary });
        return look(database);
    }

    [Fact]
    public void A_path_too_long_for_a_socket_has_it_in_the_runtime_folder()
    {
        var files = new StoreFiles("/" + new string('d', 120) + "/digestbot.db");

        files.Socket.Length.ShouldBeLessThan(108);
        files.Socket.ShouldStartWith(StoreFiles.RuntimeFolder);
        new StoreFiles("/short/digestbot.db").Socket.ShouldBe("/short/digestbot.db.sock");
    }
}
