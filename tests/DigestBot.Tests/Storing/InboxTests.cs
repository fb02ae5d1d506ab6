using DigestBot.Storing;

namespace DigestBot.Tests.Storing;

public sealed class InboxTests : IDisposable
{
    private readonly AStore _store = new();

    private Inbox Inbox => new(_store.Store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_update_waits_over_a_restart_until_it_is_answered()
    {
        await Inbox.PutAsync([new(7, "seven"), new(8, "eight")]);
        await Inbox.RemoveAsync(7);
        _store.Reopen();

        Inbox.Pending().ShouldBe([new PendingUpdate(8, "eight")]);
        Inbox.NextOffset.ShouldBe(9);
    }

    [Fact]
    public async Task An_update_that_comes_again_is_left_out_even_when_it_was_answered()
    {
        await Inbox.PutAsync([new(7, "seven")]);
        await Inbox.RemoveAsync(7);

        var fresh = await Inbox.PutAsync([new(7, "seven"), new(8, "eight")]);

        fresh.ShouldBe([new PendingUpdate(8, "eight")]);
        Inbox.Pending().ShouldBe([new PendingUpdate(8, "eight")]);
    }
}
