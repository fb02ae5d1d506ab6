using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
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
    private ALedger _ledger = null!;

    public ExpansionTests() => Begin();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Nothing_leaves_before_the_last_delivery_is_written()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign, Chats);
        (await _ledger.Campaigns.ExpandAsync(Name)).ShouldBeTrue();

        _ledger.Deliveries.DeliveriesOf(Name).ShouldNotBeEmpty();
        _ledger.Deliveries.NextFor(Chats[0]).ShouldBeNull();
        _ledger.Arrivals.In(Lane.Broadcast).Count.ShouldBe(0);

        await ExpandAllAsync(Name);

        _ledger.Deliveries.NextFor(Chats[0]).ShouldNotBeNull();
        _ledger.Arrivals.In(Lane.Broadcast).Count.ShouldBe(Chats.Length);
    }

    [Fact]
    public async Task After_a_stop_at_any_batch_every_chat_has_its_delivery_once()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign, Chats);
        while (await _ledger.Campaigns.ExpandAsync(Name))
        {
            _store.Reopen();
            Begin();
            _ledger.Expansions.All.ShouldBe([Name]);
            _ledger.Deliveries.NextFor(Chats[0]).ShouldBeNull();
        }

        _ledger.Deliveries.DeliveriesOf(Name).Select(delivery => delivery.Chat).ShouldBe(Chats, ignoreOrder: true);
        _ledger.Expansions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_campaign_that_is_being_written_down_is_opened_once()
    {
        (await _ledger.Campaigns.OpenAsync(ACampaign, Chats)).ShouldBeTrue();
        (await _ledger.Campaigns.OpenAsync(ACampaign, Chats)).ShouldBeFalse();

        _ledger.Expansions.AudienceOf(Name).ShouldBe(Chats);
    }

    [Theory]
    [InlineData(2500, 500, 1, PersonalData.Erased)] // written down already
    [InlineData(2500, 1500, 1, Bookkeeper.SubscriptionEnded)]
    [InlineData(2500, 2500, 2, Bookkeeper.SubscriptionEnded)] // in the last place of all
    [InlineData(2500, 500, 0, Bookkeeper.SubscriptionEnded)]
    [InlineData(10, 10, 0, PersonalData.Erased)]
    [InlineData(10, 10, null, Bookkeeper.SubscriptionEnded)] // chosen, and gone before it was opened
    [InlineData(2500, 500, null, Bookkeeper.SubscriptionEnded)]
    public async Task Who_is_forgotten_meanwhile_gets_nothing_and_is_counted_as_missed(
        int many,
        int person,
        int? batches,
        string reason
    )
    {
        var broadcast = new Campaign("broadcast-1", Lane.Broadcast, [new TextMessage("一")]);
        ChatAddress[] chats = [.. Enumerable.Range(1, many).Select(chat => new ChatAddress(chat))];
        await Task.WhenAll(chats.Select(chat => _ledger.SubscribeAsync(chat, ADigest.Day, DateTimeOffset.UnixEpoch)));
        await _store.Store.WriteAsync(database => TallyRows.Begin(database, broadcast.Id, chats.Length));
        if (batches is null)
        {
            await _ledger.PersonalData.EraseAsync(new ChatAddress(person));
        }

        await _ledger.Campaigns.OpenAsync(broadcast, chats);
        for (var batch = 0; batch < batches; batch++)
        {
            await _ledger.Campaigns.ExpandAsync(broadcast.Id);
        }

        await _ledger.PersonalData.EraseAsync(new ChatAddress(person));
        await ExpandAllAsync(broadcast.Id);

        _ledger
            .Deliveries.DeliveriesOf(broadcast.Id)
            .Select(delivery => delivery.Chat)
            .ShouldBe(chats.Where(chat => chat.ChatId != person), ignoreOrder: true);
        TallyRows.Read(_store.Store[Collections.Tallies].FindById(broadcast.Id)).Missed.ShouldBe([new(reason, 1)]);
    }

    private async Task ExpandAllAsync(string campaign)
    {
        while (_ledger.Expansions.Contains(campaign))
        {
            await _ledger.Campaigns.ExpandAsync(campaign);
        }
    }

    private void Begin() => _ledger = new ALedger(_store.Store);

    private static Campaign ACampaign => new(Name, Lane.Broadcast, [new TextMessage("一")], ADigest.Day, Revision: 1);
}
