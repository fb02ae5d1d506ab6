using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;

namespace DigestBot.Tests.Delivering;

/// <summary>
/// Plays what happens around the limiter, in a time of its own: people who want to send, a network that takes its time,
/// a server that counts each message at some moment after it left, starts anew, a wall clock that is set.
/// </summary>
internal sealed class PacedWorld
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly DeliveringSettings _rates;
    private readonly PriorityQueue<Flight, TimeSpan> _underWay = new();
    private readonly List<(Waiter Waiter, Wish Wish)> _waiting = [];
    private readonly Dictionary<long, RecentDepartures> _departures = [];
    private readonly Dictionary<long, OrderedWait> _waits = [];
    private OrderedWait _waitOfAll;
    private TimeSpan _now = TimeSpan.FromHours(1); // the machine has been up for a while
    private TimeSpan _wallAhead;
    private TimeSpan _start;
    private Limiter _limiter;
    private Lineup _lineup;

    public PacedWorld(DeliveringSettings rates)
    {
        _rates = rates;
        _start = _now;
        _limiter = new Limiter(rates, Pace.Fresh, TimeSpan.Zero);
        _lineup = new Lineup(_limiter);
    }

    /// <summary>Whatever left, in that order.</summary>
    public List<Flight> Flights { get; } = [];

    private TimeSpan SinceStart => _now - _start;

    private Moment Moment => new(Morning + _now + _wallAhead, _now);

    public void Play(IEnumerable<Happening> happenings)
    {
        foreach (var happening in happenings)
        {
            RunUntil(_now + happening.After);
            switch (happening)
            {
                case Wish wish:
                    Add(wish);
                    break;
                case Restart restart:
                    StartAnew(restart.Down);
                    break;
                case ClockSet set:
                    _wallAhead += set.By;
                    break;
            }

            Admit();
        }

        // Whatever still waits goes within this, or never.
        RunUntil(_now + TimeSpan.FromHours(2));
    }

    private void Add(Wish wish)
    {
        var waiter = new Waiter(wish.Chat, wish.Lane);
        _waiting.Add((waiter, wish));
        _lineup.Add(waiter, SinceStart);
    }

    private void RunUntil(TimeSpan end)
    {
        while (true)
        {
            var again = Admit();
            var next = Earlier(again == TimeSpan.MaxValue ? end : _start + again, end);
            if (_underWay.TryPeek(out var flight, out var back) && back <= next)
            {
                _underWay.Dequeue();
                _now = back;
                Land(flight);
                continue;
            }

            _now = next;
            if (next == end)
            {
                return;
            }
        }
    }

    private TimeSpan Admit()
    {
        var before = _waiting.ToList();
        var again = _lineup.Admit(SinceStart);
        foreach (var one in before.Where(one => one.Waiter.Admitted.IsCompleted))
        {
            _waiting.Remove(one);
            Leave(one.Wish, one.Waiter.Admitted.Result);
        }

        return again;
    }

    private void Leave(Wish wish, bool paid)
    {
        if (!wish.Chat.IsPrivate)
        {
            var group = wish.Chat.ChatId;
            _departures[group] = _departures.GetValueOrDefault(group, RecentDepartures.None).With(Moment);
        }

        var flight = new Flight(wish, paid, _now, _now + wish.There, _now + wish.There + wish.Back);
        if (wish.Fate == Fate.Lost)
        {
            flight = flight with { Counted = flight.Heard + (wish.Back * (Limiter.ServerTime / Wish.Longest)) };
        }

        Flights.Add(flight);
        _underWay.Enqueue(flight, flight.Heard);
    }

    private void Land(Flight flight)
    {
        _limiter.Return(flight.Wish.Chat, flight.Paid, SinceStart, flight.Wish.Fate == Fate.Lost);
        if (flight.Wish.Fate == Fate.TooFast)
        {
            var chat = flight.Wish.Chat;
            var wait = new OrderedWait(Moment, flight.Wish.Wait);
            if (_limiter.Close(chat, wait.Length, SinceStart))
            {
                _waitOfAll = wait.OrLonger(_waitOfAll, Moment);
            }
            else
            {
                _waits[chat.ChatId] = wait.OrLonger(_waits.GetValueOrDefault(chat.ChatId), Moment);
            }
        }

        _lineup.Free(flight.Wish.Chat, SinceStart);
    }

    /// <summary>
    /// By the time that the next process is there, the server has done with all that left; nobody hears of its answers.
    /// </summary>
    private void StartAnew(TimeSpan down)
    {
        var died = _now;
        _now += down;
        for (var place = 0; place < Flights.Count; place++)
        {
            var flight = Flights[place];
            Flights[place] = flight with
            {
                Counted = Earlier(flight.Counted, _now),
                Heard = Earlier(flight.Heard, died),
            };
        }

        _underWay.Clear();
        _start = _now;
        _limiter = new Limiter(_rates, Recall(), TimeSpan.Zero);
        _lineup = new Lineup(_limiter);
        var left = _waiting.Select(one => one.Wish).ToList();
        _waiting.Clear();
        left.ForEach(Add);
    }

    private Pace Recall() =>
        new(
            Flights.Count > 0,
            _departures.ToDictionary(group => group.Key, group => group.Value.AgesAt(Moment)),
            _waits.ToDictionary(wait => wait.Key, wait => wait.Value.LeftAt(Moment)),
            _waitOfAll.LeftAt(Moment)
        );

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

/// <summary>Something that happens.</summary>
/// <param name="After">How long after the one before.</param>
internal abstract record Happening(TimeSpan After);

/// <summary>Somebody wants to send something.</summary>
/// <param name="There">How long it takes to the server.</param>
/// <param name="Back">How long the answer takes.</param>
/// <param name="Wait">What Telegram orders where it goes too fast.</param>
internal sealed record Wish(
    int Number,
    ChatAddress Chat,
    Lane Lane,
    TimeSpan After,
    TimeSpan There,
    TimeSpan Back,
    Fate Fate,
    TimeSpan Wait
) : Happening(After)
{
    /// <summary>The longest way there or back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(700);
}

/// <summary>The process ends without a word, and another begins.</summary>
/// <param name="Down">How long that takes.</param>
internal sealed record Restart(TimeSpan After, TimeSpan Down) : Happening(After);

/// <summary>Somebody sets the wall clock.</summary>
internal sealed record ClockSet(TimeSpan After, TimeSpan By) : Happening(After);

/// <summary>What becomes of a message.</summary>
internal enum Fate
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It is answered with a wait.</summary>
    TooFast,

    /// <summary>No answer comes, and the server takes its time.</summary>
    Lost,
}

/// <summary>A message that left.</summary>
/// <param name="Counted">When the server counted it.</param>
/// <param name="Heard">When its end was known, or the process ended that would have known it.</param>
internal sealed record Flight(Wish Wish, bool Paid, TimeSpan Left, TimeSpan Counted, TimeSpan Heard);
