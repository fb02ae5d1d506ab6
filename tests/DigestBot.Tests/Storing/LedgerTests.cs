using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Storing;

public sealed class LedgerTests : IDisposable
{
    private static readonly ChatAddress Group = new(-1001);
    private static readonly ChatAddress Topic = new(-1002, 7);

    private readonly AStore _store = new();

    private ALedger Ledger => new(_store.Store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_campaign_is_opened_once()
    {
        (await Ledger.Campaigns.OpenAsync(ACampaign(2), [Group])).ShouldBeTrue();
        (await Ledger.Campaigns.OpenAsync(ACampaign(3), [Group])).ShouldBeFalse();

        Ledger.Deliveries.DeliveriesOf(ACampaign(2).Id).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Parts_come_in_order_and_a_finished_one_does_not_come_again_after_reopening()
    {
        await Ledger.Campaigns.OpenAsync(ACampaign(12), [Group, Topic]);
        _store.Reopen();
        Ledger.Deliveries.ChatsWaiting()[Lane.Post].ShouldBe([Group, Topic], ignoreOrder: true);

        for (var part = 0; part < 12; part++)
        {
            var next = Ledger.Deliveries.NextFor(Topic).ShouldNotBeNull();
            next.Part.ShouldBe(part);
            await Ledger.Books.SentAsync(next, messageId: part + 1);
        }

        Ledger.Deliveries.NextFor(Topic).ShouldBeNull();
        Ledger.Deliveries.ChatsWaiting()[Lane.Post].ShouldBe([Group]);
    }

    [Fact]
    public async Task What_was_being_sent_is_the_first_thing_after_a_restart_whatever_came_in_since()
    {
        await Ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);
        await Ledger.Books.SentAsync(Ledger.Deliveries.NextFor(Group)!, messageId: 5);
        await Ledger.Books.BeginAsync(Ledger.Deliveries.NextFor(Group)!);
        await Ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("answer")]);
        _store.Reopen();

        Ledger
            .Deliveries.NextFor(Group)
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                next => next.State.ShouldBe(DeliveryState.Sending),
                next => next.Part.ShouldBe(1),
                next => next.After.ShouldBe(5)
            );
    }

    [Fact]
    public async Task What_was_being_sent_to_a_topic_comes_before_anything_else_for_its_group()
    {
        var group = new ChatAddress(Topic.ChatId);
        await Ledger.Campaigns.OpenAsync(ACampaign(1), [Topic]);
        await Ledger.Books.BeginAsync(Ledger.Deliveries.NextFor(Topic)!);
        await Ledger.Campaigns.AnswerAsync(7, group, [new TextMessage("answer")]);

        Ledger
            .Deliveries.NextFor(group)
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                next => next.State.ShouldBe(DeliveryState.Sending),
                next => next.Chat.ShouldBe(Topic)
            );
    }

    [Fact]
    public async Task An_answer_goes_before_a_post_and_is_forgotten_once_given()
    {
        await Ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);
        await Ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("one"), new TextMessage("two")]);

        for (var part = 0; part < 2; part++)
        {
            var next = Ledger.Deliveries.NextFor(Group).ShouldNotBeNull();
            next.Lane.ShouldBe(Lane.Conversation);
            next.Part.ShouldBe(part);
            await Ledger.Books.SentAsync(next, messageId: part + 1);
        }

        Ledger.Deliveries.NextFor(Group).ShouldNotBeNull().Lane.ShouldBe(Lane.Post);
        Ledger.Campaigns.Find(Campaign.NameOfAnswer(7)).ShouldBeNull();
        Ledger.Deliveries.DeliveriesOf(Campaign.NameOfAnswer(7)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lower_lane_can_be_asked_for_unless_something_may_have_left_already()
    {
        await Ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("one"), new TextMessage("two")]);
        await Ledger.Campaigns.OpenAsync(ACampaign(1), [Group, Topic]);

        Ledger.Deliveries.NextFor(Group, Lane.Post).ShouldNotBeNull().Lane.ShouldBe(Lane.Post);
        Ledger.Deliveries.NextFor(Group, Lane.Broadcast).ShouldBeNull();
        await Ledger.Books.BeginAsync(Ledger.Deliveries.NextFor(Group)!);
        Ledger.Deliveries.NextFor(Group, Lane.Post).ShouldNotBeNull().Lane.ShouldBe(Lane.Conversation);
    }

    [Fact]
    public async Task An_update_leaves_the_inbox_with_its_answer_and_is_answered_once()
    {
        var inbox = Ledger.Inbox;
        await inbox.PutAsync([new(7, "seven", null)]);

        await Ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("one")]);
        await Ledger.Campaigns.AnswerAsync(7, Group, [new TextMessage("one"), new TextMessage("again")]);

        inbox.Pending().ShouldBeEmpty();
        Ledger.Deliveries.DeliveriesOf(Campaign.NameOfAnswer(7)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_waits_for_a_chat_that_is_gone_is_cancelled_and_what_was_sent_stays_sent()
    {
        await Ledger.Campaigns.OpenAsync(ACampaign(3), [Group]);
        await Ledger.Books.SentAsync(Ledger.Deliveries.NextFor(Group)!, messageId: 5);

        await Ledger.Books.CancelAsync(Group, "kicked");

        Ledger
            .Deliveries.DeliveriesOf(ACampaign(3).Id)
            .Select(delivery => delivery.State)
            .ShouldBe([DeliveryState.Sent, DeliveryState.Cancelled, DeliveryState.Cancelled]);
        Ledger.Deliveries.NextFor(Group).ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_for_a_group_moves_with_it()
    {
        var moved = new ChatAddress(-1009);
        await Ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);

        await Ledger.Books.MoveAsync(Group, moved);

        Ledger.Deliveries.ChatsWaiting()[Lane.Post].ShouldBe([moved]);
        Ledger
            .Deliveries.NextFor(moved)
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                next => next.Part.ShouldBe(0),
                next => next.State.ShouldBe(DeliveryState.Waiting)
            );
    }

    [Fact]
    public async Task A_message_comes_back_as_it_was()
    {
        var message = new TextMessage(
            "<b>一</b> & 二",
            new LinkPreview(new Uri("https://images.example.com/a.png"), Large: true, AboveText: true),
            [
                [new LinkButton("去", new Uri("https://t.me/x")), new CallbackButton("按", "/tag qwen\n2")],
            ]
        );
        await Ledger.Campaigns.OpenAsync(ACampaign(0) with { Parts = [message] }, [Group]);

        var found = Ledger.Campaigns.Find(ACampaign(0).Id)!.Parts.ShouldHaveSingleItem().ShouldBeOfType<TextMessage>();

        found.Html.ShouldBe(message.Html);
        found.Preview.ShouldBe(message.Preview);
        found.Buttons.ShouldHaveSingleItem().ShouldBe(message.Buttons[0]);
    }

    private static Campaign ACampaign(int parts) =>
        new(
            Campaign.NameOf(ADigest.Day),
            Lane.Post,
            [.. Enumerable.Range(0, parts).Select(part => new TextMessage($"{part}"))]
        );
}
