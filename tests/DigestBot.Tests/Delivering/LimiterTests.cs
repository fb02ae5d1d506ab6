using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;

namespace DigestBot.Tests.Delivering;

public sealed class LimiterTests
{
    private static readonly DeliveringSettings Rates = new(5, 1, 4, UnknownPolicy.Resend);
    private static readonly ChatAddress One = new(1);
    private static readonly ChatAddress Other = new(2);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Limiter _limiter = new(Rates, Pace.Fresh, TimeSpan.Zero);

    [Fact]
    public void The_first_wait_that_telegram_orders_closes_that_chat_and_no_other()
    {
        _limiter.Close(One, 30 * Second, Second).ShouldBeFalse();

        _limiter.OpensAt(One, Second).ShouldBe(31 * Second);
        _limiter.OpensAt(Other, Second).ShouldBe(Second);
        _limiter.PassageOf(Lane.Conversation, Second).At.ShouldBe(Second);
    }

    [Fact]
    public void Where_another_chat_is_told_to_wait_while_one_still_does_the_whole_bot_waits_as_long()
    {
        _limiter.Close(One, 30 * Second, Second);
        _limiter.Close(Other, 7 * Second, 2 * Second).ShouldBeTrue();

        _limiter.PassageOf(Lane.Conversation, 2 * Second).At.ShouldBe(9 * Second);
    }

    [Fact]
    public void A_chat_that_is_told_again_and_one_that_is_told_later_stop_nobody_else()
    {
        _limiter.Close(One, 30 * Second, Second);
        _limiter.Close(One, 30 * Second, 31 * Second).ShouldBeFalse();
        _limiter.Close(Other, 7 * Second, 61 * Second).ShouldBeFalse();
    }

    [Fact]
    public void Topics_of_one_group_share_its_limits()
    {
        var (topic, other) = (new ChatAddress(-1, 5), new ChatAddress(-1, 6));
        _limiter.Leave(topic, Lane.Post, paid: false, TimeSpan.Zero);
        _limiter.Return(topic, paid: false, TimeSpan.Zero);

        _limiter.OpensAt(other, TimeSpan.Zero).ShouldBe(Second);
    }

    [Fact]
    public void What_got_no_answer_counts_until_the_server_must_have_done_with_it()
    {
        _limiter.Leave(One, Lane.Conversation, paid: false, TimeSpan.Zero);
        _limiter.Return(One, paid: false, 3 * Second, mayStillArrive: true);

        _limiter.OpensAt(One, 3 * Second).ShouldBe(4 * Second + Limiter.ServerTime);
    }

    [Fact]
    public void Broadcasts_take_the_free_places_spread_over_the_second()
    {
        var limiter = new Limiter(Rates with { PerSecond = 20 }, Pace.Fresh, TimeSpan.Zero);
        var left = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; left.Count < 20; now = limiter.PassageOf(Lane.Broadcast, now).At)
        {
            var chat = new ChatAddress(left.Count + 1);
            limiter.Leave(chat, Lane.Broadcast, paid: false, now);
            limiter.Return(chat, paid: false, now);
            left.Add(now);
        }

        left.Skip(3).Zip(left.Skip(4)).ShouldAllBe(pair => pair.Second - pair.First == Second / 20);
        limiter.PassageOf(Lane.Conversation, left[^1]).At.ShouldBeLessThanOrEqualTo(Second);
    }

    [Fact]
    public void A_broadcast_is_paid_for_only_while_no_free_place_is_left()
    {
        var limiter = new Limiter(Rates with { PaidPerSecond = 8 }, Pace.Fresh, TimeSpan.Zero);
        var paid = new List<bool>();
        for (
            Passage passage;
            (passage = limiter.PassageOf(Lane.Broadcast, TimeSpan.Zero)).At == TimeSpan.Zero;
            paid.Add(passage.Paid)
        )
        {
            limiter.Leave(new ChatAddress(paid.Count + 1), Lane.Broadcast, passage.Paid, TimeSpan.Zero);
        }

        paid.ShouldBe([false, true, true, true], "a free one, and as many as are paid beyond the free rate");
        limiter.PassageOf(Lane.Broadcast, Second / 10).ShouldBe(new Passage(Second / 10, Paid: false));
        limiter.PassageOf(Lane.Conversation, TimeSpan.Zero).ShouldBe(new Passage(TimeSpan.Zero, Paid: false));
    }

    [Fact]
    public void After_a_start_nothing_leaves_for_a_second_where_something_left_before()
    {
        var limiter = new Limiter(Rates, Pace.Fresh with { AnythingLeft = true }, TimeSpan.Zero);

        limiter.PassageOf(Lane.Conversation, TimeSpan.Zero).At.ShouldBe(Second);
        limiter.PassageOf(Lane.Conversation, Second).At.ShouldBe(Second);
    }

    [Fact]
    public void After_a_start_waits_go_on()
    {
        var past = Pace.Fresh with
        {
            Waits = new Dictionary<long, TimeSpan> { [1] = 20 * Second, [3] = -Second },
            WaitOfAll = 5 * Second,
        };
        var limiter = new Limiter(Rates, past, Second);

        limiter.OpensAt(One, Second).ShouldBe(21 * Second);
        limiter.OpensAt(new ChatAddress(3), Second).ShouldBe(Second);
        limiter.PassageOf(Lane.Post, Second).At.ShouldBe(6 * Second);
    }
}
