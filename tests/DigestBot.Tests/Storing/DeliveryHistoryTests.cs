using System.Globalization;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Tests.Digests;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing;

public sealed class DeliveryHistoryTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly ChatAddress Group = new(-1_001_000_000_001);
    private static readonly ChatAddress Reader = new(5);
    private static readonly ChatAddress OtherReader = new(55);

    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new(Morning);
    private readonly ALedger _ledger;
    private readonly StandingStore _standings;
    private readonly DeliveryHistory _history;

    public DeliveryHistoryTests()
    {
        _standings = new StandingStore(_store.Store);
        _ledger = new ALedger(_store.Store, _standings, _clock);
        _history = new DeliveryHistory(_store.Store);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_a_chat_got_is_told_alike_before_and_after_folding()
    {
        await SendAsync(ACampaign("one", parts: 3), Reader, firstId: 10);
        _clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(ACampaign("two", parts: 1), Reader, firstId: 20);
        var before = _history.Of(Reader);

        (await _history.FoldAsync(Morning.AddHours(1))).ShouldBe(3);

        _history.Of(Reader).ShouldBe(before);
        before
            .Select(summary => (summary.Campaign, summary.FirstMessageId, summary.Sent))
            .ShouldBe([("two", 20, 1), ("one", 10, 3)]);
        before[1].At.ShouldBe(Morning);
        before[1].Day.ShouldBe(ADigest.Day);
        _ledger.Deliveries.DeliveriesOf("one").ShouldBeEmpty();
        _ledger.Deliveries.DeliveriesOf("two").ShouldHaveSingleItem();
        _history.Of(OtherReader).ShouldBeEmpty("chats whose numbers begin alike are not mixed up");
    }

    [Fact]
    public async Task What_was_not_sent_says_why_and_how_much_was()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 3), [Reader]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Reader)!, messageId: 5);
        await _ledger.Books.CancelAsync(Reader, "blocked");

        await _history.FoldAsync(Morning.AddHours(1));

        _history
            .Of(Reader)
            .ShouldHaveSingleItem()
            .ShouldBe(
                new DeliverySummary(
                    "one",
                    ADigest.Day,
                    Reader,
                    5,
                    Sent: 1,
                    Parts: 3,
                    DeliveryState.Cancelled,
                    "blocked",
                    Morning
                )
            );
    }

    [Fact]
    public async Task What_is_still_due_for_a_chat_is_kept_with_all_that_was_sent_there_and_others_are_folded()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 2), [Group, Reader]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 5);
        await SendDueAsync(Reader, firstId: 10);

        (await _history.FoldAsync(Morning.AddHours(1))).ShouldBe(2);
        _ledger.Deliveries.DeliveriesOf("one").Count(delivery => delivery.Chat == Group).ShouldBe(2);

        await SendDueAsync(Group, firstId: 6);
        (await _history.FoldAsync(Morning.AddHours(1))).ShouldBe(2);
        _ledger.Deliveries.DeliveriesOf("one").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_campaign_that_was_folded_is_never_opened_again()
    {
        await SendAsync(ACampaign("one", parts: 1), Group, firstId: 1);

        await _history.FoldAsync(Morning.AddHours(1));

        (await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 1), [Group])).ShouldBeFalse();
    }

    [Fact]
    public async Task More_than_fits_one_transaction_is_all_folded()
    {
        var chats = Enumerable.Range(1, 900).Select(number => new ChatAddress(number)).ToList();
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 3), chats);
        await Task.WhenAll(chats.Select(chat => _ledger.Books.CancelAsync(chat, "blocked")));

        (await _history.FoldAsync(Morning.AddHours(1))).ShouldBe(3 * chats.Count);

        chats.ShouldAllBe(chat => _history.Of(chat).Count == 1);
        (await _history.FoldAsync(Morning.AddHours(1))).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_year_it_is_forgotten()
    {
        await SendAsync(ACampaign("one", parts: 1), Reader, firstId: 1);
        await _history.FoldAsync(Morning.AddDays(366));
        _history.Of(Reader).ShouldHaveSingleItem();

        await _history.FoldAsync(Morning.AddDays(367));

        _history.Of(Reader).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_in_private_chats_is_forgotten_with_the_details_and_what_stands_in_groups_is_not()
    {
        await SendAsync(ACampaign("one", parts: 1), Reader, firstId: 1);
        await SendAsync(ACampaign("two", parts: 1), Group, firstId: 1);

        await _history.FoldAsync(new DateTimeOffset(ADigest.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));

        _standings.Find(ADigest.Day, Reader).ShouldBeNull();
        _standings.Find(ADigest.Day, Group).ShouldNotBeNull();
    }

    private async Task SendAsync(Campaign campaign, ChatAddress chat, int firstId)
    {
        await _ledger.Campaigns.OpenAsync(campaign, [chat]);
        await SendDueAsync(chat, firstId);
    }

    private async Task SendDueAsync(ChatAddress chat, int firstId)
    {
        for (var id = firstId; _ledger.Deliveries.NextFor(chat) is { } next; id++)
        {
            await _ledger.Books.SentAsync(next, id);
        }
    }

    private static Campaign ACampaign(string name, int parts) =>
        new(
            name,
            Lane.Post,
            [
                .. Enumerable
                    .Range(0, parts)
                    .Select(part => new TextMessage(part.ToString(CultureInfo.InvariantCulture))),
            ],
            ADigest.Day
        );
}
