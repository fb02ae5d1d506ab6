namespace DigestBot.Delivering;

/// <summary>At most <paramref name="limit"/> messages in any span of <paramref name="length"/>.</summary>
/// <remarks>
/// A message that is on its way counts from the moment it left until one length after its answer came: between those
/// two Telegram counted it, at a moment nobody here knows.
/// </remarks>
internal sealed class Window(int limit, TimeSpan length)
{
    private readonly PriorityQueue<TimeSpan, TimeSpan> _expiries = new();
    private int _underWay;

    /// <summary>
    /// The earliest moment at which one more may leave, as far as is known; <c>MaxValue</c> where that hangs on the
    /// answer to one that is on its way.
    /// </summary>
    public TimeSpan NextAt(TimeSpan now)
    {
        return Count(now) < limit ? now
            : _expiries.Count > 0 ? _expiries.Peek()
            : TimeSpan.MaxValue;
    }

    /// <summary>How many count against the limit.</summary>
    public int Count(TimeSpan now)
    {
        Expire(now);
        return _underWay + _expiries.Count;
    }

    public void Leave() => _underWay++;

    /// <param name="counted">The moment by which Telegram has counted it.</param>
    public void Return(TimeSpan counted)
    {
        _underWay--;
        Add(counted);
    }

    /// <summary>Telegram counted one by that moment, which may lie before the start.</summary>
    public void Add(TimeSpan counted) => _expiries.Enqueue(counted + length, counted + length);

    /// <summary>Whether nothing counts any more.</summary>
    public bool IsQuiet(TimeSpan now) => Count(now) == 0;

    private void Expire(TimeSpan now)
    {
        while (_expiries.TryPeek(out _, out var at) && at <= now)
        {
            _expiries.Dequeue();
        }
    }
}
