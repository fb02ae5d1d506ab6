using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>
/// The one door through which every message leaves: within the limits, lane by lane, and to each chat one after the
/// other. What may leave and in which order is for the <see cref="Limiter"/> and the <see cref="Lineup"/> to say; here
/// are the clock and the threads.
/// </summary>
/// <remarks>
/// 1. Who wants to send enters and waits. 2. Whenever something changes (somebody enters, an answer comes, a turn ends,
/// time passes), those who may are admitted. 3. If some still wait, wake up at the earliest moment at which another
/// may; where that hangs on an answer, it is the answer that changes something.
/// </remarks>
internal sealed class Gate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly DeliveringSettings _settings;
    private readonly PaceStore _pace;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly ITimer _alarm;
    private Limiter? _limiter;

    public Gate(DeliveringSettings settings, PaceStore pace, TimeProvider clock)
    {
        _settings = settings;
        _pace = pace;
        _clock = clock;
        _start = clock.GetTimestamp();
        _alarm = clock.CreateTimer(_ => Change(_ => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Made for the first who enters: until then a local Telegram may have forgotten what was sent.</summary>
    private Limiter Limiter => _limiter ??= new Limiter(_settings, _pace.Recall(), Now);

    private Lineup Lineup => field ??= new Lineup(Limiter);

    private TimeSpan Now => _clock.GetElapsedTime(_start);

    /// <summary>Waits for one's turn to send one message to a chat; dispose of the turn when its end is recorded.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up; no turn is held.</exception>
    public async Task<Turn> EnterAsync(ChatAddress chat, Lane lane, CancellationToken cancellation)
    {
        var waiter = new Waiter(chat, lane);
        Change(now => Lineup.Add(waiter, now));
        await using var giveUp = cancellation.UnsafeRegister(_ => Abandon(waiter, cancellation), null);
        return new Turn(this, chat, await waiter.Admitted);
    }

    /// <inheritdoc cref="Limiter.InTheLastSecond"/>
    public int InTheLastSecond()
    {
        lock (_lock)
        {
            return _limiter?.InTheLastSecond(Now) ?? 0;
        }
    }

    public void Dispose() => _alarm.Dispose();

    private void Abandon(Waiter waiter, CancellationToken cancellation) =>
        Change(now =>
        {
            if (Lineup.Remove(waiter, now))
            {
                waiter.Abandon(cancellation);
            }
        });

    private void Change(Action<TimeSpan> change)
    {
        lock (_lock)
        {
            var now = Now;
            change(now);
            var again = Lineup.Admit(now);
            if (again < TimeSpan.MaxValue)
            {
                // Timers count whole milliseconds; one that came early would only be set again.
                _alarm.Change(
                    TimeSpan.FromMilliseconds(Math.Ceiling((again - now).TotalMilliseconds)),
                    Timeout.InfiniteTimeSpan
                );
            }
        }
    }

    /// <summary>The right to send one message to one chat.</summary>
    public sealed class Turn(Gate gate, ChatAddress chat, bool paid) : IDisposable
    {
        private bool _heard;

        /// <summary>Whether the message is paid for.</summary>
        public bool Paid => paid;

        /// <summary>
        /// Its answer came, or will not: its time runs from now on, and a wait that Telegram orders (429) is obeyed. Ends
        /// when such a wait is on disk.
        /// </summary>
        /// <param name="outcome">What became of it; null where Telegram answered as to any request.</param>
        public async Task HeardAsync(Outcome? outcome)
        {
            Return(outcome?.MayStillArrive ?? false);
            if (outcome is Outcome.RetryAfter { Wait: var wait })
            {
                var ofAll = false;
                gate.Change(now => ofAll = gate.Limiter.Close(chat, wait, now));
                await gate._pace.WaitAsync(ofAll ? null : chat.ChatId, wait);
            }
        }

        /// <summary>The chat's next one may follow.</summary>
        public void Dispose()
        {
            if (!_heard)
            {
                Return(mayStillArrive: false); // it never left
            }

            gate.Change(now => gate.Lineup.Free(chat, now));
        }

        private void Return(bool mayStillArrive)
        {
            _heard = true;
            gate.Change(now => gate.Limiter.Return(chat, paid, now, mayStillArrive));
        }
    }
}
