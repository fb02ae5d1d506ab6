namespace LocalTelegram.Pacing;

/// <summary>A few at once, then one an interval: a leaky bucket, kept as the one moment at which it will be empty.</summary>
internal sealed class Bucket(TimeSpan interval)
{
    public DateTimeOffset EmptyAt { get; private set; }

    /// <summary>How long until one more may pass; zero for at once.</summary>
    public TimeSpan Wait(int burst, DateTimeOffset now)
    {
        var wait = EmptyAt - now - (interval * (burst - 1));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public void Take(DateTimeOffset now) => EmptyAt = (EmptyAt > now ? EmptyAt : now) + interval;
}
