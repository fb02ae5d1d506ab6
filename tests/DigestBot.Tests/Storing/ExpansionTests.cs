using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Storing;

public sealed class ExpansionTests : IDisposable
{
    private const string Name = "to-many";
    private static readonly ChatAddress[] Chats =
    [
        .. Enumerable.Range(1, 2500).Select(chat => new ChatAddress(chat, chat % 7 == 0 ? chat : null)),
    ];

    private readonly AStore _store = new();
    private ExpansionStore _expansions = null!;
    private Ledger _ledger = null!;

    public ExpansionTests() => Begin();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Nothing_leaves_before_the_last_delivery_is_written()
    {
        await _ledger.OpenAsync(ACampaign, Chats);
        (await _ledger.ExpandAsync(Name, _expansions.AudienceOf(Name))).ShouldBeTrue();

        _ledger.DeliveriesOf(Name).ShouldNotBeEmpty();
        _ledger.NextFor(Chats[0]).ShouldBeNull();
        _ledger.Arrivals(Lane.Broadcast).Count.ShouldBe(0);

        await ExpandAllAsync();

        _ledger.NextFor(Chats[0]).ShouldNotBeNull();
        _ledger.Arrivals(Lane.Broadcast).Count.ShouldBe(Chats.Length);
    }

    [Fact]
    public async Task After_a_stop_at_any_batch_every_chat_has_its_delivery_once()
    {
        await _ledger.OpenAsync(ACampaign, Chats);
        while (await _ledger.ExpandAsync(Name, _expansions.AudienceOf(Name)))
        {
            _store.Reopen();
            Begin();
            _expansions.All.ShouldBe([Name]);
            _ledger.NextFor(Chats[0]).ShouldBeNull();
        }

        _ledger.DeliveriesOf(Name).Select(delivery => delivery.Chat).ShouldBe(Chats, ignoreOrder: true);
        _expansions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_campaign_that_is_being_written_down_is_opened_once()
    {
        (await _ledger.OpenAsync(ACampaign, Chats)).ShouldBeTrue();
        (await _ledger.OpenAsync(ACampaign, Chats)).ShouldBeFalse();

        _expansions.AudienceOf(Name).ShouldBe(Chats);
    }

    private async Task ExpandAllAsync()
    {
        while (await _ledger.ExpandAsync(Name, _expansions.AudienceOf(Name)))
        {
            // the next thousand
        }
    }

    private void Begin()
    {
        _expansions = new ExpansionStore(_store.Store);
        _ledger = new Ledger(
            _store.Store,
            new StandingStore(_store.Store),
            _expansions,
            new PauseStore(_store.Store),
            TimeProvider.System
        );
    }

    private static Campaign ACampaign => new(Name, Lane.Broadcast, [new TextMessage("一")], ADigest.Day, Revision: 1);
}
