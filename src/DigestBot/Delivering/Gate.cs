using DigestBot.Messages;
using DigestBot.Storing;

namespace DigestBot.Delivering;

/// <summary>
/// The one door through which every message leaves: within the limits, lane by lane, and to each chat one after the
/// other.
/// </summary>
/// <remarks>
/// 1. Who wants to send enters and waits. 2. Whenever something changes (somebody enters, a turn ends, time passes),
/// go through the lanes in order and through each in order of arrival; give a turn to each whose chat has none and
/// whose time has come. 3. If some still wait, wake up at the earliest time that the limiter names; where that hangs
/// on an answer, the end of that turn is what changes something.
/// </remarks>
internal sealed class Gate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Limiter _limiter;
    private readonly LinkedList<Waiter>[] _lanes = [.. Enum.GetValues<Lane>().Select(_ => new LinkedList<Waiter>())];
    private readonly HashSet<long> _busy = [];
    private readonly ITimer _alarm;

    public Gate(DeliveringSettings settings, TimeProvider clock)
    {
        _clock = clock;
        _limiter = new Limiter(settings);
        _alarm = clock.CreateTimer(_ => Admit(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for one's turn to send one message to a chat; dispose of the turn when its answer is recorded.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up; no turn is held.</exception>
    public async Task<Turn> EnterAsync(ChatAddress chat, Lane lane, CancellationToken cancellation)
    {
        var waiter = new Waiter(this, chat);
        lock (_lock)
        {
            _lanes[(int)lane].AddLast(waiter);
        }

        Admit();
        await using var giveUp = cancellation.UnsafeRegister(_ => Abandon(lane, waiter, cancellation), null);
        return await waiter.Admitted;
    }

    public void Dispose() => _alarm.Dispose();

    private void Admit()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            var wake = DateTimeOffset.MaxValue;
            foreach (var lane in _lanes)
            {
                for (var node = lane.First; node is not null; )
                {
                    var (waiter, here) = (node.Value, node);
                    node = node.Next;
                    if (_busy.Contains(waiter.Chat.ChatId))
                    {
                        continue;
                    }

                    var next = _limiter.NextFor(waiter.Chat);
                    if (next > now)
                    {
                        wake = next < wake ? next : wake;
                        continue;
                    }

                    lane.Remove(here);
                    _busy.Add(waiter.Chat.ChatId);
                    _limiter.Leave(waiter.Chat);
                    waiter.Admit();
                }
            }

            if (wake < DateTimeOffset.MaxValue)
            {
                _alarm.Change(wake - now, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Abandon(Lane lane, Waiter waiter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_lanes[(int)lane].Remove(waiter))
            {
                waiter.Abandon(cancellation);
            }
        }
    }

    private void End(ChatAddress chat, TimeSpan? wait)
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            _busy.Remove(chat.ChatId);
            _limiter.Return(chat, now);
            if (wait is { } ordered)
            {
                _limiter.Close(chat, now + ordered);
            }
        }

        Admit();
    }

    /// <summary>The right to send one message to one chat.</summary>
    public sealed class Turn(Gate gate, ChatAddress chat) : IDisposable
    {
        private TimeSpan? _wait;

        /// <summary>Telegram orders a wait (429): the chat's next turn comes after it.</summary>
        public void Obey(TimeSpan wait) => _wait = wait;

        public void Dispose() => gate.End(chat, _wait);
    }

    private sealed class Waiter(Gate gate, ChatAddress chat)
    {
        private readonly TaskCompletionSource<Turn> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ChatAddress Chat => chat;

        public Task<Turn> Admitted => _turn.Task;

        public void Admit() => _turn.SetResult(new Turn(gate, chat));

        public void Abandon(CancellationToken cancellation) => _turn.TrySetCanceled(cancellation);
    }
}
