using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;

namespace DigestBot.Delivering;

/// <summary>
/// Says when the next message may leave. Pure: the moments come from outside, as spans since the start, so that a wall
/// clock that is set has no say.
/// </summary>
/// <remarks>
/// <para>Invariant: whatever the order of arrival, however long the network takes, and whenever the bot is started
/// anew, Telegram sees no more than the allowed number of messages in any <see cref="Window"/>: a second over all
/// chats, a second for each chat, a minute for each group.</para>
/// <para>An answer that never came: Telegram may be at work on the request for <see cref="ServerTime"/> yet, so it
/// counts from then on.</para>
/// <para>A wait that Telegram orders (429): it does not say whose. The first closes the chat that it came for; if
/// another chat is told to wait while one still does, it is the whole bot that goes too fast, and waits.</para>
/// <para>Paying: a broadcast takes what is free, and pays only for what goes beyond (see
/// <see cref="DeliveringSettings"/>). It takes the free places spread evenly over the second, so that there is soon
/// one for a person who asks.</para>
/// <para>A start: for the first second nothing leaves, so no window of a second is exceeded; windows of a minute are
/// filled from what is recorded.</para>
/// <para>Not safe for several threads; the <see cref="Gate"/> holds its lock around it.</para>
/// </remarks>
internal sealed class Limiter
{
    /// <summary>How long the server may still be at work on a request whose answer was lost.</summary>
    public static readonly TimeSpan ServerTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How far broadcasts that were late may catch up with their even spread.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    /// <summary>Chats whose windows are empty are forgotten when there are more than this many.</summary>
    private const int ManyChats = 10_000;

    private readonly DeliveringSettings _settings;
    private readonly Window _free;
    private readonly Window? _paid;
    private readonly Dictionary<long, Window[]> _chats = [];
    private readonly Dictionary<long, TimeSpan> _waits;
    private TimeSpan _allClosedUntil;
    private TimeSpan _nextBroadcast = TimeSpan.MinValue;

    /// <param name="past">What happened before the start, as it is to be seen <paramref name="now"/>.</param>
    public Limiter(DeliveringSettings settings, Pace past, TimeSpan now)
    {
        _settings = settings;
        _free = new Window(settings.PerSecond, Second);
        _paid = settings.PaidPerSecond - settings.PerSecond is > 0 and var paid ? new Window(paid, Second) : null;
        _waits = past.Waits.ToDictionary(wait => wait.Key, wait => now + wait.Value);
        _allClosedUntil = Later(past.AnythingLeft ? Second : TimeSpan.Zero, now + past.WaitOfAll);
        foreach (var (group, ages) in past.Groups)
        {
            var minute = WindowsOf(new ChatAddress(group))[^1];
            foreach (var age in ages)
            {
                minute.Add(age > TimeSpan.Zero ? now - age : now + ServerTime);
            }
        }
    }

    /// <summary>
    /// The earliest moment at which the chat's own windows let a message leave, as far as is known now; at best now.
    /// </summary>
    public TimeSpan OpensAt(ChatAddress chat, TimeSpan now)
    {
        var opens = _waits.GetValueOrDefault(chat.ChatId, now);
        foreach (var window in WindowsOf(chat))
        {
            opens = Later(opens, window.NextAt(now));
        }

        return Later(opens, now);
    }

    /// <summary>When the next of a lane may leave, whichever its chat; and whether it would have to pay.</summary>
    public Passage PassageOf(Lane lane, TimeSpan now)
    {
        var closed = Later(_allClosedUntil, now);
        var free = Later(_free.NextAt(now), closed);
        if (lane != Lane.Broadcast)
        {
            return new Passage(free, Paid: false);
        }

        free = Later(free, _nextBroadcast);
        return free > now && _paid is not null && Later(_paid.NextAt(now), closed) is var paid && paid < free
            ? new Passage(paid, Paid: true)
            : new Passage(free, Paid: false);
    }

    /// <summary>How many messages count against the limit of the second.</summary>
    public int InTheLastSecond(TimeSpan now) => _free.Count(now) + (_paid?.Count(now) ?? 0);

    /// <summary>A message leaves now.</summary>
    public void Leave(ChatAddress chat, Lane lane, bool paid, TimeSpan now)
    {
        if (lane == Lane.Broadcast && !paid)
        {
            _nextBroadcast = Later(_nextBroadcast, now - Slack) + (Second / _settings.PerSecond);
        }

        Overall(paid).Leave();
        foreach (var window in WindowsOf(chat))
        {
            window.Leave();
        }
    }

    /// <summary>Its answer came, or is given up.</summary>
    /// <param name="mayStillArrive">Whether the server may still be at work on it.</param>
    public void Return(ChatAddress chat, bool paid, TimeSpan now, bool mayStillArrive = false)
    {
        var counted = mayStillArrive ? now + ServerTime : now;
        Overall(paid).Return(counted);
        foreach (var window in WindowsOf(chat))
        {
            window.Return(counted);
        }

        if (_chats.Count > ManyChats)
        {
            ForgetTheQuiet(now);
        }
    }

    /// <summary>Telegram answered a message to the chat with a wait.</summary>
    /// <returns>Whether that is the whole bot's.</returns>
    public bool Close(ChatAddress chat, TimeSpan wait, TimeSpan now)
    {
        foreach (var (over, _) in _waits.Where(other => other.Value <= now).ToList())
        {
            _waits.Remove(over);
        }

        if (_waits.Keys.Any(other => other != chat.ChatId))
        {
            _allClosedUntil = Later(_allClosedUntil, now + wait);
            return true;
        }

        _waits[chat.ChatId] = Later(_waits.GetValueOrDefault(chat.ChatId), now + wait);
        return false;
    }

    private Window Overall(bool paid) => paid ? _paid! : _free;

    private Window[] WindowsOf(ChatAddress chat)
    {
        if (!_chats.TryGetValue(chat.ChatId, out var windows))
        {
            var second = new Window(_settings.PerChatPerSecond, Second);
            windows = chat.IsPrivate ? [second] : [second, new Window(_settings.PerGroupPerMinute, Minute)];
            _chats.Add(chat.ChatId, windows);
        }

        return windows;
    }

    private void ForgetTheQuiet(TimeSpan now)
    {
        foreach (var (chat, _) in _chats.Where(entry => entry.Value.All(window => window.IsQuiet(now))).ToList())
        {
            _chats.Remove(chat);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>When a message may leave, and how.</summary>
/// <param name="At">The earliest moment; <c>MaxValue</c> where that hangs on an answer.</param>
/// <param name="Paid">Whether it leaves as one that is paid for.</param>
internal readonly record struct Passage(TimeSpan At, bool Paid);
