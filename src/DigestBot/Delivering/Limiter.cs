using DigestBot.Messages;

namespace DigestBot.Delivering;

/// <summary>
/// Says when the next message may leave. Pure: the moments come from outside.
/// </summary>
/// <remarks>
/// <para>Invariant: whatever the order of arrival and however long the network takes, Telegram sees no more than the
/// allowed number of messages in any window. A message that is on its way counts from the moment it left until one
/// window after its answer came: between those two Telegram counted it, at a moment nobody here knows.</para>
/// <para>Windows: a second over all chats, a second for each chat, a minute for each group. A wait that Telegram
/// orders (429) closes the chat's windows, or all, until it has passed.</para>
/// <para>Not safe for several threads; the <see cref="Gate"/> holds its lock around it.</para>
/// </remarks>
internal sealed class Limiter(DeliveringSettings settings)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Window _overall = new(settings.PerSecond, Second);
    private readonly Dictionary<long, Window[]> _byChat = [];

    /// <summary>
    /// The earliest moment at which a message to the chat may leave, as far as is known now; <c>MaxValue</c> where
    /// that hangs on the answer to one that is on its way.
    /// </summary>
    public DateTimeOffset NextFor(ChatAddress chat)
    {
        var next = _overall.Next;
        foreach (var window in WindowsOf(chat))
        {
            next = window.Next > next ? window.Next : next;
        }

        return next;
    }

    /// <summary>A message to the chat leaves now.</summary>
    public void Leave(ChatAddress chat)
    {
        _overall.Leave();
        foreach (var window in WindowsOf(chat))
        {
            window.Leave();
        }
    }

    /// <summary>Its answer came, or is given up.</summary>
    public void Return(ChatAddress chat, DateTimeOffset now)
    {
        _overall.Return(now);
        foreach (var window in WindowsOf(chat))
        {
            window.Return(now);
        }

        if (_byChat.Count > 10_000)
        {
            ForgetTheQuiet(now);
        }
    }

    /// <summary>Telegram orders a wait for one chat.</summary>
    public void Close(ChatAddress chat, DateTimeOffset until)
    {
        foreach (var window in WindowsOf(chat))
        {
            window.Close(until);
        }
    }

    private Window[] WindowsOf(ChatAddress chat)
    {
        if (!_byChat.TryGetValue(chat.ChatId, out var windows))
        {
            var second = new Window(settings.PerChatPerSecond, Second);
            windows = chat.IsPrivate ? [second] : [second, new Window(settings.PerGroupPerMinute, Minute)];
            _byChat.Add(chat.ChatId, windows);
        }

        return windows;
    }

    private void ForgetTheQuiet(DateTimeOffset now)
    {
        foreach (var (chat, _) in _byChat.Where(entry => entry.Value.All(window => window.IsQuiet(now))).ToList())
        {
            _byChat.Remove(chat);
        }
    }

    /// <summary>At most <paramref name="limit"/> messages in any span of <paramref name="length"/>.</summary>
    private sealed class Window(int limit, TimeSpan length)
    {
        private readonly Queue<DateTimeOffset> _expiries = new(limit);
        private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;
        private int _underWay;

        public DateTimeOffset Next
        {
            get
            {
                var free = limit - _underWay - _expiries.Count;
                var room =
                    free > 0 ? DateTimeOffset.MinValue
                    : _underWay >= limit ? DateTimeOffset.MaxValue
                    : _expiries.Peek();
                return room > _closedUntil ? room : _closedUntil;
            }
        }

        public void Leave()
        {
            if (_underWay + _expiries.Count >= limit)
            {
                _expiries.Dequeue(); // whoever leaves has waited for it
            }

            _underWay++;
        }

        public void Return(DateTimeOffset now)
        {
            _underWay--;
            _expiries.Enqueue(now + length);
        }

        public void Close(DateTimeOffset until) => _closedUntil = until > _closedUntil ? until : _closedUntil;

        public bool IsQuiet(DateTimeOffset now) =>
            _underWay == 0 && _closedUntil <= now && _expiries.All(expiry => expiry <= now);
    }
}
