using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Backups;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Tests.Digests;
using DigestBot.Tests.Hosting;
using LiteDB;

namespace DigestBot.Tests.Storing.Backups;

public sealed class RestoreTests : IDisposable
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 5, 20, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly ChatAddress Group = new(-1_001_000_000_001);

    private readonly TemporaryFolder _folder = new();

    private StoreFiles Files => new(_folder["store/digestbot.db"]);

    private string File => _folder["backup.db"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_backup_is_in_the_stores_place_and_the_old_store_is_kept_with_all_it_had()
    {
        await FillAndBackUpAsync("in the backup");
        using (var store = Store.Open(Files))
        {
            await TakeInAsync(store, Today, "since");
        }

        var restored = await RestoreAsync();

        restored.MadeAt.ShouldBe(Evening);
        restored.Contents.Digests.ShouldBe(1);
        TitlesIn(Files).ShouldBe(["in the backup"]);
        TitlesIn(new StoreFiles(restored.KeptAt.ShouldNotBeNull())).ShouldBe(["in the backup", "since"]);
        System.IO.File.Exists(File).ShouldBeTrue("the backup itself stays");
        Directory.GetFiles(_folder["store"], "*restoring*").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_refused_while_a_bot_owns_the_store()
    {
        await FillAndBackUpAsync("in the backup");
        using var bot = Store.Open(Files);

        await Should.ThrowAsync<StoreInUseException>(RestoreAsync);
    }

    [Fact]
    public async Task A_damaged_store_with_its_log_is_put_aside_and_the_backup_takes_its_place()
    {
        await FillAndBackUpAsync("in the backup");
        await System.IO.File.WriteAllTextAsync(Files.Database, new string('n', 20_000), Cancellation);
        await System.IO.File.WriteAllTextAsync(Files.Log, new string('l', 20_000), Cancellation);

        var restored = await RestoreAsync();

        TitlesIn(Files).ShouldBe(["in the backup"]);
        var kept = new StoreFiles(restored.KeptAt.ShouldNotBeNull());
        (await System.IO.File.ReadAllTextAsync(kept.Database, Cancellation)).ShouldStartWith("nnn");
        (await System.IO.File.ReadAllTextAsync(kept.Log, Cancellation)).ShouldStartWith("lll");
    }

    [Fact]
    public async Task Without_a_store_the_backup_becomes_it()
    {
        await FillAndBackUpAsync("in the backup");
        Directory.Delete(_folder["store"], recursive: true);

        (await RestoreAsync()).KeptAt.ShouldBeNull();

        TitlesIn(Files).ShouldBe(["in the backup"]);
    }

    [Fact]
    public async Task A_store_that_was_put_aside_after_a_crash_can_be_brought_back_with_its_log()
    {
        var crashed = new StoreFiles(_folder["aside.db"]);
        using (var store = Store.Open(Files))
        {
            await TakeInAsync(store, Today, "in the log");
            System.IO.File.Copy(Files.Database, crashed.Database);
            System.IO.File.Copy(Files.Log, crashed.Log);
        }

        new FileInfo(crashed.Log).Length.ShouldBeGreaterThan(0);
        System.IO.File.Delete(Files.Database);

        var restored = await Restore.RunAsync(crashed.Database, Files, Today, Evening);

        restored.MadeAt.ShouldBeNull();
        TitlesIn(Files).ShouldBe(["in the log"]);
    }

    [Theory]
    [InlineData("cut off in its seal", "in the backup")]
    [InlineData("cut off", null)]
    [InlineData("one bit flipped", null)]
    [InlineData("another file", null)]
    [InlineData("empty", null)]
    [InlineData("a database of another program", null)]
    [InlineData("of a later form", null)]
    public async Task What_is_no_sound_backup_is_refused_and_the_store_stays_as_it_is(string how, string? title)
    {
        await FillAndBackUpAsync("in the backup");
        using (var store = Store.Open(Files))
        {
            await TakeInAsync(store, Today, "since");
        }

        Damage(how);

        if (title is null)
        {
            var refusal = await Should.ThrowAsync<Exception>(RestoreAsync);
            (refusal is InvalidDataException or StoreException).ShouldBeTrue(refusal.ToString());
            TitlesIn(Files).ShouldBe(["in the backup", "since"]);
            Directory
                .GetFiles(_folder["store"])
                .Select(Path.GetFileName)
                .ShouldBeSubsetOf(["digestbot.db", "digestbot-log.db", "digestbot.db.lock"]);
        }
        else
        {
            // All its pages are there, and read.
            (await RestoreAsync()).MadeAt.ShouldBeNull();
            TitlesIn(Files).ShouldBe([title]);
        }
    }

    [Fact]
    public async Task What_may_have_been_sent_since_the_backup_is_left_alone()
    {
        using (var store = Store.Open(Files))
        {
            var ledger = new ALedger(store);
            var inbox = ledger.Inbox;
            await TakeInAsync(store, Today, "posted by half");
            await ledger.Campaigns.OpenAsync(
                new Campaign("half", Lane.Post, [new TextMessage("1"), new TextMessage("2")], Today, 1),
                [Group]
            );
            await ledger.Books.SentAsync(ledger.Deliveries.NextFor(Group)!, messageId: 5);
            await ledger.Books.BeginAsync(ledger.Deliveries.NextFor(Group)!);
            await inbox.PutAsync([new(7, "seven", null), new(8, "eight", null)]);
            await ledger.Campaigns.AnswerAsync(7, new ChatAddress(9), [new TextMessage("seven")]);
            await ledger.Campaigns.OpenAsync(
                new Campaign("many", Lane.Broadcast, [new TextMessage("1")]),
                [.. Enumerable.Range(1, 2000).Select(number => new ChatAddress(number))]
            );
            new ExpansionStore(store).Contains("many").ShouldBeTrue();
            await BackUpAsync(store);
        }

        await RestoreAsync();

        using var again = Store.Open(Files);
        var standings = new StandingStore(again);
        var restored = new ALedger(again, standings);
        restored.Inbox.Pending().ShouldBeEmpty();
        restored.Deliveries.ChatsWaiting().ShouldBeEmpty();
        new ExpansionStore(again).All.ShouldBeEmpty();
        restored.Campaigns.Find(Campaign.NameOfAnswer(7)).ShouldBeNull();
        standings.ToLookAt(10).ShouldBeEmpty();
        standings.Find(Today, Group).ShouldNotBeNull().MayLack.ShouldBeTrue();
        new NoticeStore(again, TimeProvider.System)
            .ToTell()
            .ShouldHaveSingleItem()
            .Notice.ShouldBe(new Notice.StoreRestored(Today));
        restored.Ids.Highest(Group).ShouldBe(0);
        restored
            .Deliveries.DeliveriesOf("half")
            .Select(delivery => delivery.State)
            .ShouldBe([DeliveryState.Sent, DeliveryState.Unknown]);
        restored.Deliveries.DeliveriesOf("half")[1].Reason.ShouldNotBeNull().ShouldContain("backup");
        (await restored.Books.ReopenAsync(restored.Campaigns.Find("half")!)).ShouldBe(1);
    }

    [Fact]
    public async Task Days_up_to_that_of_the_restore_are_not_posted_by_themselves_later_ones_are()
    {
        await FillAndBackUpAsync("in the backup");
        await RestoreAsync();

        using var store = Store.Open(Files);
        await TakeInAsync(store, Today, "today");
        await TakeInAsync(store, Today.AddDays(1), "tomorrow");

        new DigestStore(store, TimeProvider.System).DaysToPostSince(Today.AddDays(-7)).ShouldBe([Today.AddDays(1)]);
    }

    private void Damage(string how)
    {
        using var file = new FileStream(File, FileMode.Open, FileAccess.ReadWrite);
        switch (how)
        {
            case "cut off in its seal":
                file.SetLength(file.Length - 1);
                break;
            case "cut off":
                file.SetLength(file.Length - 20_000);
                break;
            case "one bit flipped":
                file.Seek(file.Length / 2, SeekOrigin.Begin);
                var flipped = (byte)(file.ReadByte() ^ 1);
                file.Seek(-1, SeekOrigin.Current);
                file.WriteByte(flipped);
                break;
            case "another file":
                file.Write(new byte[9000]);
                break;
            case "empty":
                file.SetLength(0);
                break;
            default:
                file.Dispose();
                System.IO.File.Delete(File);
                using (var database = new LiteDatabase(File))
                {
                    database.UserVersion = how == "of a later form" ? 99 : 0;
                    database.GetCollection("rows").Insert(new BsonDocument());
                }

                break;
        }
    }

    private async Task FillAndBackUpAsync(string title)
    {
        using var store = Store.Open(Files);
        await TakeInAsync(store, Today.AddDays(-1), title);
        await BackUpAsync(store);
    }

    private Task<StoreContents> BackUpAsync(Store store) =>
        BackupFile.MakeAsync(
            File,
            replace: false,
            async target =>
            {
                using var snapshot = store.TakeSnapshot();
                await Backup.WriteAsync(snapshot, target, Evening, Cancellation);
            }
        );

    private Task<Restored> RestoreAsync() => Restore.RunAsync(File, Files, Today, Evening);

    private static Task TakeInAsync(Store store, DateOnly day, string title) =>
        new DigestStore(store, TimeProvider.System).TakeInAsync(
            ADigest.On(day, ADigest.Story(title)) with
            {
                Title = title,
            },
            postsByItself: true
        );

    private static IReadOnlyList<string> TitlesIn(StoreFiles files)
    {
        using var store = Store.Open(files);
        var digests = new DigestStore(store, TimeProvider.System);
        return [.. digests.LatestDays(10).Reverse().Select(day => digests.Find(day)!.Title)];
    }
}
