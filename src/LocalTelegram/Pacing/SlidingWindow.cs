namespace LocalTelegram.Pacing;

/// <summary>At most so many in any stretch of so long.</summary>
internal sealed class SlidingWindow(TimeSpan span)
{
    private readonly Queue<DateTimeOffset> taken = new();

    /// <summary>How long until one more may pass; zero for at once.</summary>
    public TimeSpan Wait(int most, DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && oldest + span <= now)
        {
            taken.Dequeue();
        }

        return taken.Count < most ? TimeSpan.Zero : taken.ElementAt(taken.Count - most) + span - now;
    }

    public void Take(DateTimeOffset now) => taken.Enqueue(now);
}
