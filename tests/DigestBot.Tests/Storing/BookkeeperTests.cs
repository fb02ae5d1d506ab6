using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
using DigestBot.Tests.Digests;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing;

public sealed class BookkeeperTests : IDisposable
{
    private static readonly ChatAddress Group = new(-1001);
    private static readonly ChatAddress Supergroup = new(-1_001_000_000_009);
    private static readonly ChatAddress Reader = new(5);

    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private readonly ALedger _ledger;

    public BookkeeperTests() => _ledger = new ALedger(_store.Store, clock: _clock);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_cancelled_between_the_look_and_the_turn_does_not_leave()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 2), [Reader]);
        var seen = _ledger.Deliveries.NextFor(Reader)!;
        await _ledger.Books.CancelAsync(Reader, "blocked");

        (await _ledger.Books.BeginAsync(seen)).ShouldBeNull();

        _ledger
            .Deliveries.DeliveriesOf("one")
            .ShouldAllBe(delivery => delivery.State == DeliveryState.Cancelled && delivery.Reason == "blocked");
    }

    [Fact]
    public async Task What_moved_between_the_look_and_the_turn_does_not_leave_for_the_old_chat()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 1), [Group]);
        var seen = _ledger.Deliveries.NextFor(Group)!;
        await _ledger.Books.MoveAsync(Group, Supergroup);

        (await _ledger.Books.BeginAsync(seen)).ShouldBeNull();

        (await _ledger.Books.BeginAsync(_ledger.Deliveries.NextFor(Supergroup)!)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_group_that_has_a_message_under_its_new_number_does_not_get_it_again_for_the_old()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 1), [Group, Supergroup]);
        var sent = (await _ledger.Books.BeginAsync(_ledger.Deliveries.NextFor(Supergroup)!))!;
        await _ledger.Books.SentAsync(sent, 7);

        await _ledger.Books.MoveAsync(Group, Supergroup);

        _ledger.Deliveries.DeliveriesOf("one").ShouldHaveSingleItem().MessageId.ShouldBe(7);
        _ledger.Deliveries.NextFor(Supergroup).ShouldBeNull();
    }

    [Fact]
    public async Task What_may_be_on_its_way_to_the_old_group_is_recorded_there_before_the_group_moves()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 2), [Group]);
        var leaving = (await _ledger.Books.BeginAsync(_ledger.Deliveries.NextFor(Group)!))!;

        await _ledger.Books.MoveAsync(Group, Supergroup);
        await _ledger.Books.SentAsync(leaving, messageId: 5);
        await _ledger.Books.MoveAsync(Group, Supergroup);

        _ledger
            .Deliveries.DeliveriesOf("one", Supergroup)
            .Select(delivery => (delivery.State, delivery.MessageId))
            .ShouldBe([(DeliveryState.Sent, 5), (DeliveryState.Waiting, (int?)null)]);
        _ledger.Deliveries.DeliveriesOf("one", Group).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_given_in_another_way_before_what_else_is_said()
    {
        OutgoingMessage[] answer = [new Edit(1, new TextMessage("one")), new TextMessage("two")];
        await _ledger.Campaigns.AnswerAsync(7, Reader, answer);
        var refused = (await _ledger.Books.BeginAsync(_ledger.Deliveries.NextFor(Reader)!))!;

        await _ledger.Books.AnswerOtherwiseAsync(refused, new TextMessage("one anew"), "message can't be edited");

        foreach (var text in (string[])["one anew", "two"])
        {
            var next = _ledger.Deliveries.NextFor(Reader).ShouldNotBeNull();
            _ledger.Campaigns.Find(next.Campaign)!.Parts[next.Part].ShouldBeOfType<TextMessage>().Html.ShouldBe(text);
            await _ledger.Books.SentAsync(next, messageId: 2);
        }

        _ledger.Deliveries.NextFor(Reader).ShouldBeNull();
        var name = Campaign.NameOfAnswer(7);
        _ledger.Campaigns.Find(name).ShouldBeNull();
        _ledger.Campaigns.Find(Campaign.NameOfOther(name)).ShouldBeNull();
    }

    [Fact]
    public async Task An_ephemeral_message_tells_nothing_of_the_ids_of_others()
    {
        await _ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("whispered")]);
        var sent = (await _ledger.Books.BeginAsync(_ledger.Deliveries.NextFor(Group)!))!;

        await _ledger.Books.SentAsync(sent, messageId: 0);

        _ledger.Ids.BegunAfter(Group, DateTimeOffset.MinValue).ShouldBeNull();
        _ledger.Ids.Highest(Group).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_comes_late_cannot_take_back_what_was_sent()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 1), [Reader]);
        var seen = _ledger.Deliveries.NextFor(Reader)!;
        await _ledger.Books.SentAsync(seen, messageId: 7);
        var sent = _ledger.Deliveries.DeliveriesOf("one").Single();
        _clock.Advance(TimeSpan.FromHours(1));

        await _ledger.Books.AgainAsync(seen, "nothing came back");
        await _ledger.Books.RefuseAsync(seen, "refused");
        await _ledger.Books.CancelAsync(Reader, "blocked");
        (await _ledger.Books.BeginAsync(seen)).ShouldBeNull();

        _ledger.Deliveries.DeliveriesOf("one").ShouldBe([sent]);
        _ledger.Deliveries.NextFor(Reader).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_sent_again_in_doubt_is_said_to_stand_perhaps_twice_for_good()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 2), [Reader]);
        await _ledger.Books.ResendAsync(_ledger.Deliveries.NextFor(Reader)!, "nobody knows");
        await SendAllAsync(Reader, firstId: 7);

        _ledger.Deliveries.DeliveriesOf("one").Select(part => part.MayStandTwice).ShouldBe([true, false]);
        var history = new DeliveryHistory(_store.Store);
        history.Of(Reader).Single().MayStandTwice.ShouldBeTrue();
        await history.FoldAsync(_clock.GetUtcNow().AddDays(1));
        history.Of(Reader).Single().MayStandTwice.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_left_out_in_doubt_is_over_and_says_why()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign("one", parts: 1), [Reader]);
        await _ledger.Books.LeaveOutAsync(_ledger.Deliveries.NextFor(Reader)!, "nobody knows");

        var left = _ledger.Deliveries.DeliveriesOf("one").Single();
        left.State.ShouldBe(DeliveryState.Unknown);
        left.Reason.ShouldBe("nobody knows");
        _ledger.Deliveries.NextFor(Reader).ShouldBeNull();
    }

    [Fact]
    public async Task All_that_was_recorded_of_a_group_moves_with_it()
    {
        var history = new DeliveryHistory(_store.Store);
        await _ledger.Campaigns.OpenAsync(ACampaign("folded", parts: 1), [Group]);
        await SendAllAsync(Group, firstId: 3);
        await history.FoldAsync(_clock.GetUtcNow().AddDays(1));
        await _ledger.Campaigns.OpenAsync(ACampaign("sent", parts: 1), [Group]);
        await SendAllAsync(Group, firstId: 4);
        await _ledger.Campaigns.OpenAsync(ACampaign("due", parts: 1), [Group]);
        await _store.Store.WriteAsync(database =>
            ReceiptRow.Add(
                database.GetCollection(Collections.Receipts),
                new Receipt(Group, ADigest.Day, "sent", Miss: null, _clock.GetUtcNow())
            )
        );

        await _ledger.Books.MoveAsync(Group, Supergroup);

        history.Of(Group).ShouldBeEmpty();
        history
            .Of(Supergroup)
            .Select(summary => (summary.Campaign, summary.State, summary.FirstMessageId))
            .ShouldBe(
                [
                    ("folded", DeliveryState.Sent, 3),
                    ("sent", DeliveryState.Sent, 4),
                    ("due", DeliveryState.Waiting, (int?)null),
                ],
                ignoreOrder: true
            );
        _ledger.Subscribers.HasReceipt(Supergroup, ADigest.Day).ShouldBeTrue();
        _ledger.Subscribers.HasReceipt(Group, ADigest.Day).ShouldBeFalse();
    }

    private async Task SendAllAsync(ChatAddress chat, int firstId)
    {
        for (var id = firstId; _ledger.Deliveries.NextFor(chat) is { } next; id++)
        {
            await _ledger.Books.SentAsync((await _ledger.Books.BeginAsync(next))!, id);
        }
    }

    private static Campaign ACampaign(string name, int parts) =>
        new(name, Lane.Post, [.. Enumerable.Range(0, parts).Select(part => new TextMessage($"part {part}"))]);
}
