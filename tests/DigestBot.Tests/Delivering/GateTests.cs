using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Telegram;
using DigestBot.Tests.Storing;

namespace DigestBot.Tests.Delivering;

public sealed class GateTests : IDisposable
{
    private static readonly ChatAddress Group = new(-1);
    private static readonly ChatAddress Person = new(1);

    private readonly WronglySetClock _clock = new();
    private readonly Gate _gate;

    private readonly AStore _store = new();

    public GateTests() => _gate = NewGate();

    public void Dispose()
    {
        _gate.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task One_chat_gets_one_message_at_a_time_and_the_next_a_second_after_the_answer()
    {
        var first = await Enter(Group);
        var second = Enter(Group);
        _clock.Advance(TimeSpan.FromSeconds(10));
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        second.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        (await second).Dispose();
    }

    [Fact]
    public async Task A_wait_that_telegram_orders_is_waited_to_its_end()
    {
        using (var turn = await Enter(Group))
        {
            await turn.HeardAsync(new Outcome.RetryAfter(TimeSpan.FromSeconds(17)));
        }

        var next = Enter(Group);
        _clock.Advance(TimeSpan.FromSeconds(16.9));
        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await next).Dispose();
    }

    [Fact]
    public async Task A_person_who_asks_goes_before_a_post_that_waited_longer()
    {
        (await Enter(new ChatAddress(8))).Dispose();
        (await Enter(new ChatAddress(9))).Dispose();
        var post = Enter(Group);
        var otherPost = Enter(new ChatAddress(-2));
        var answer = _gate.EnterAsync(Person, Lane.Conversation, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(1));

        (await answer).ShouldNotBeNull();
        (await post).ShouldNotBeNull();
        otherPost.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_no_turn_and_blocks_nobody()
    {
        using var impatience = new CancellationTokenSource();
        var turn = await Enter(Group);
        var given = _gate.EnterAsync(Group, Lane.Post, impatience.Token);
        var next = Enter(Group);

        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);
        turn.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await next).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_wall_clock_that_is_set_neither_silences_anybody_nor_lets_anybody_through()
    {
        (await Enter(Group)).Dispose();
        _clock.WallAhead = TimeSpan.FromHours(-3);
        var next = Enter(Group);
        _clock.WallAhead = TimeSpan.FromHours(3);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        next.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        (await next).Dispose();
    }

    [Fact]
    public async Task The_next_gate_obeys_a_wait_that_this_one_was_told()
    {
        using (var turn = await Enter(Person))
        {
            await turn.HeardAsync(new Outcome.RetryAfter(TimeSpan.FromSeconds(17)));
        }

        _clock.Advance(TimeSpan.FromSeconds(7));
        using var next = NewGate();
        var answer = next.EnterAsync(Person, Lane.Conversation, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        answer.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await answer).Dispose();
    }

    private Gate NewGate() =>
        new(new DeliveringSettings(2, 1, 20, UnknownPolicy.Resend), new PaceStore(_store.Store, _clock), _clock);

    private Task<Gate.Turn> Enter(ChatAddress chat) => _gate.EnterAsync(chat, Lane.Post, CancellationToken.None);
}
