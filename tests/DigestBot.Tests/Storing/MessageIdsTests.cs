using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;

namespace DigestBot.Tests.Storing;

public sealed class MessageIdsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly ChatAddress Reader = new(5);
    private static readonly ChatAddress Other = new(6);
    private static readonly ChatAddress Supergroup = new(-1_001_000_000_009);

    private readonly AStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void An_id_that_was_seen_in_one_private_chat_is_taken_in_all_of_them_and_in_no_supergroup()
    {
        var ids = new MessageIds(_store.Store);
        ids.Note(Reader, 7, begun: null);
        ids.Note(Supergroup, 8, begun: null);

        ids.IsTaken(Other, 7).ShouldBeTrue();
        ids.IsTaken(Supergroup, 7).ShouldBeFalse();
        ids.IsTaken(Supergroup, 8).ShouldBeFalse("what a supergroup has is asked of it");
        ids.IsTaken(Other, 8).ShouldBeFalse();
    }

    [Fact]
    public void Of_what_began_late_enough_the_lowest_id_is_named()
    {
        var ids = new MessageIds(_store.Store);
        ids.Note(Reader, 7, Noon.AddSeconds(-1));
        ids.Note(Reader, 8, begun: null);
        ids.BegunAfter(Other, Noon).ShouldBeNull();

        ids.Note(Reader, 12, Noon.AddSeconds(2));
        ids.Note(Reader, 11, Noon);

        ids.BegunAfter(Other, Noon).ShouldBe(11);
        ids.BegunAfter(Supergroup, Noon).ShouldBeNull();
    }

    [Fact]
    public async Task As_many_ids_may_be_unknown_as_messages_are_on_their_way_to_chats_of_one_numbering()
    {
        var ledger = new ALedger(_store.Store);
        await ledger.Campaigns.OpenAsync(ToAll, [Reader, Other, Supergroup]);
        var sending = new List<Delivery>();
        foreach (var chat in (ChatAddress[])[Reader, Other, Supergroup])
        {
            sending.Add((await ledger.Books.BeginAsync(ledger.Deliveries.NextFor(chat)!))!);
        }

        ledger.Ids.MostUnknown(Reader).ShouldBe(2);
        ledger.Ids.MostUnknown(Supergroup).ShouldBe(1);

        await ledger.Books.SentAsync(sending[0], 7);
        ledger.Ids.MostUnknown(Reader).ShouldBe(1);
        await ledger.Books.CancelAsync(Other, "blocked");
        ledger.Ids.MostUnknown(Reader).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_former_process_did_is_called_to_mind()
    {
        var former = new ALedger(_store.Store);
        await former.Campaigns.OpenAsync(ToAll, [Reader, Other]);
        await former.Books.SentAsync(former.Deliveries.NextFor(Reader)!, messageId: 7);
        await former.Books.BeginAsync(former.Deliveries.NextFor(Other)!);
        var ids = new MessageIds(_store.Store);
        ids.IsTaken(Other, 7).ShouldBeFalse();

        ids.Recall();

        ids.IsTaken(Other, 7).ShouldBeTrue();
        ids.IsTaken(Other, 8).ShouldBeFalse();
        ids.MostUnknown(Reader).ShouldBe(1);
    }

    private static Campaign ToAll => new("all", Lane.Broadcast, [new TextMessage("text")]);
}
