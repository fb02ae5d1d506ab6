using DigestBot.Messages;
using DigestBot.Storing;

namespace DigestBot.Tests.Storing;

public sealed class InboxTests : IDisposable
{
    private readonly AStore _store = new();

    private Inbox Inbox => new ALedger(_store.Store).Inbox;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_update_waits_over_a_restart_until_it_is_answered()
    {
        await Inbox.PutAsync([new(7, "seven", null), new(8, "eight", null)]);
        await Inbox.RemoveAsync(7);
        _store.Reopen();

        Inbox.Pending().ShouldBe([new PendingUpdate(8, "eight", null)]);
        Inbox.NextOffset.ShouldBe(9);
    }

    [Fact]
    public async Task An_update_that_comes_again_is_left_out_even_when_it_was_answered()
    {
        await Inbox.PutAsync([new(7, "seven", null)]);
        await Inbox.RemoveAsync(7);

        var fresh = await Inbox.PutAsync([new(7, "seven", null), new(8, "eight", null)]);

        fresh.ShouldBe([new PendingUpdate(8, "eight", null)]);
        Inbox.Pending().ShouldBe([new PendingUpdate(8, "eight", null)]);
    }

    [Fact]
    public async Task A_message_that_an_update_tells_of_is_known_to_exist()
    {
        var ledger = new ALedger(_store.Store);
        await Inbox.PutAsync([
            new(7, "seven", new SeenMessage(-1_001_000_000_001, 42)),
            new(8, "eight", new SeenMessage(5, 9)),
        ]);

        ledger.Ids.Highest(new ChatAddress(-1_001_000_000_001)).ShouldBe(42);
        ledger.Ids.Highest(new ChatAddress(-1_001_000_000_002)).ShouldBe(0);
        ledger.Ids.Highest(new ChatAddress(6)).ShouldBe(9, "private chats are numbered together");
    }
}
