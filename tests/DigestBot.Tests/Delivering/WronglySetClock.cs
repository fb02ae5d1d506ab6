using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivering;

/// <summary>A clock whose hands are set at will, while its counter and its timers go on.</summary>
internal sealed class WronglySetClock : TimeProvider
{
    private readonly FakeTimeProvider _inner = new();

    /// <summary>How far the hands are ahead.</summary>
    public TimeSpan WallAhead { get; set; }

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow() + WallAhead;

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _inner.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan span) => _inner.Advance(span);
}
