using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;
using DigestBot.Tests.Digests;
using DigestBot.Texts;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing;

public sealed class SubscriberStoreTests : IDisposable
{
    private static readonly DateTimeOffset Hour = new(2026, 3, 5, 0, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = ADigest.Day;
    private static readonly Appointment Tomorrow = new(Day.AddDays(1), Hour.AddDays(1));

    private readonly AStore _store = new();
    private readonly ALedger _ledger;
    private readonly SubscriberStore _subscribers;

    public SubscriberStoreTests()
    {
        var clock = new FakeTimeProvider(Hour);
        _ledger = new ALedger(_store.Store, clock: clock);
        _subscribers = _ledger.Subscribers;
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_subscriber_comes_back_as_they_were()
    {
        var subscriber = ASubscriber(new ChatAddress(-1001, 7)) with
        {
            Subscription = ASubscription() with
            {
                Hour = new TimeOnly(21, 5),
                Zone = "Europe/Berlin",
                Days = Weekdays.Workdays,
                Look = new Presentation(Language.English, Style.Rich, Density.Standard),
                Silent = true,
                Followed = new List<Tag> { new("qwen", "Qwen") },
                Muted = new List<Tag> { new("x-1", "融资") },
                MutedWords = new List<string> { "某 & 词" },
            },
        };
        await SaveAsync(subscriber);

        var found = _subscribers.Find(subscriber.Chat).ShouldNotBeNull();

        found.ShouldBeEquivalentTo(subscriber);
        found.Subscription.Presentation.ShouldBe(subscriber.Subscription.Presentation);
    }

    [Fact]
    public async Task Who_is_due_is_found_by_day_and_moment()
    {
        await SaveAsync(ASubscriber(new(1), Hour));
        await SaveAsync(ASubscriber(new(2), Hour.AddHours(1)));
        await SaveAsync(ASubscriber(new(3), Hour) with { Next = Tomorrow });
        await SaveAsync(ASubscriber(new(4)) with { State = SubscriberState.Off, Next = null });

        _subscribers.DaysUpTo(Day.AddDays(7)).ShouldBe([Day, Day.AddDays(1)]);
        _subscribers.DaysUpTo(Day).ShouldBe([Day]);
        Due(Hour).ShouldBe([new(1)]);
        Due(Hour.AddHours(1)).ShouldBe([new(1), new(2)]);
        Due(Hour.AddSeconds(-1)).ShouldBeEmpty();
        _subscribers.NextOn(Day, Hour).ShouldBe(Hour.AddHours(1));
        _subscribers.NextOn(Day, Hour.AddHours(1)).ShouldBeNull();
    }

    [Fact]
    public async Task A_day_is_written_down_once_whatever_is_chosen_anew()
    {
        var subscriber = ASubscriber(new(1));
        await SaveAsync(subscriber);

        await _subscribers.RecordAsync([Sending(subscriber)]);
        await _subscribers.RecordAsync([Sending(subscriber)]);
        await SaveAsync(subscriber);
        await _subscribers.RecordAsync([Sending(subscriber)]);

        Deliveries().ShouldHaveSingleItem().Chat.ShouldBe(new(1));
        _subscribers.Find(new(1))!.Next.ShouldBe(Tomorrow);
        _subscribers.Receipts(new(1), 10).ShouldHaveSingleItem().Campaign.ShouldBe(ARound().Id);
    }

    [Fact]
    public async Task More_chats_join_a_campaign_that_stands()
    {
        await SaveAsync(ASubscriber(new(1)));
        await SaveAsync(ASubscriber(new(2)));

        await _subscribers.RecordAsync([Sending(ASubscriber(new(1)))]);
        await _subscribers.RecordAsync([Sending(ASubscriber(new(2)))]);

        Deliveries().Select(delivery => delivery.Chat).ShouldBe([new(1), new(2)]);
    }

    [Fact]
    public async Task Who_chose_anew_meanwhile_is_left_out_until_the_next_look()
    {
        var subscriber = ASubscriber(new(1));
        await SaveAsync(subscriber with { Next = new Appointment(Day, Hour.AddHours(5)) });

        await _subscribers.RecordAsync([Sending(subscriber)]);

        Deliveries().ShouldBeEmpty();
        _subscribers.Find(new(1))!.Next!.Value.At.ShouldBe(Hour.AddHours(5));
    }

    [Fact]
    public async Task Who_unsubscribes_gets_nothing_of_what_waits_but_their_answers()
    {
        var subscriber = ASubscriber(new(1));
        await SaveAsync(subscriber);
        await _subscribers.RecordAsync([Sending(subscriber)]);
        await _ledger.Campaigns.AnswerAsync(7, new(1), [new TextMessage("answer")]);

        await SaveAsync(subscriber with { State = SubscriberState.Off, Next = null });

        Deliveries().ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Cancelled);
        _ledger.Deliveries.NextFor(new(1)).ShouldNotBeNull().Lane.ShouldBe(Lane.Conversation);
    }

    [Fact]
    public async Task A_subscription_rests_while_its_chat_cannot_be_reached_and_moves_with_it()
    {
        await SaveAsync(ASubscriber(new(-5, 7)));

        await _ledger.Books.MoveAsync(new(-5), new(-1009));
        _subscribers.Find(new(-5, 7)).ShouldBeNull();
        _subscribers.Find(new(-1009, 7)).ShouldNotBeNull().IsOn.ShouldBeTrue();

        await _ledger.Books.CancelAsync(new(-1009), "kicked");
        _subscribers
            .Find(new(-1009, 7))
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                rests => rests.State.ShouldBe(SubscriberState.Resting),
                rests => rests.Next.ShouldBeNull()
            );
    }

    [Fact]
    public async Task Receipts_come_newest_first_and_old_ones_are_forgotten()
    {
        var subscriber = ASubscriber(new(1));
        await SaveAsync(subscriber);
        await SaveAsync(ASubscriber(new(11)));
        await _subscribers.RecordAsync([
            new Step(
                subscriber,
                null,
                [(Day, Miss.NoDigestInTime), (Day.AddDays(1), Miss.BotWasDown)],
                new Appointment(Day.AddDays(2), Hour.AddDays(2))
            ),
            Sending(ASubscriber(new(11))),
        ]);

        _subscribers.Receipts(new(1), 10).Select(receipt => receipt.Day).ShouldBe([Day.AddDays(1), Day]);
        _subscribers.Receipts(new(1), 1).ShouldHaveSingleItem().Miss.ShouldBe(Miss.BotWasDown);

        (await _subscribers.ForgetAsync(Hour.AddDays(1))).ShouldBe(0);
        (await _subscribers.ForgetAsync(Hour.AddDays(1).AddMinutes(1))).ShouldBe(1, "what was sent is folded by then");
        _subscribers.Receipts(new(11), 10).ShouldBeEmpty();
        _subscribers.Receipts(new(1), 10).Count.ShouldBe(2, "of what was missed nothing else tells");
        (await _subscribers.ForgetAsync(Hour.AddDays(367))).ShouldBe(2);
    }

    private Task SaveAsync(Subscriber subscriber) => _subscribers.ChangeAsync(subscriber.Chat, _ => subscriber);

    private IEnumerable<ChatAddress> Due(DateTimeOffset until) =>
        _subscribers.DueOn(Day, until, 10).Select(subscriber => subscriber.Chat);

    private IReadOnlyList<Delivery> Deliveries() => _ledger.Deliveries.DeliveriesOf(ARound().Id);

    private static Step Sending(Subscriber subscriber) => new(subscriber, ARound(), [], Tomorrow);

    private static Campaign ARound() =>
        new(
            Campaign.NameOfRound(Day, 1, new Presentation(), silent: false),
            Lane.Broadcast,
            [new TextMessage("day")],
            Day,
            1
        );

    private static Subscriber ASubscriber(ChatAddress chat, DateTimeOffset? at = null) =>
        new(chat, ASubscription(), SubscriberState.On, new Appointment(Day, at ?? Hour));

    private static Subscription ASubscription() =>
        Subscription.Default(
            new ChatAddress(1),
            Language.Chinese,
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")
        );
}
