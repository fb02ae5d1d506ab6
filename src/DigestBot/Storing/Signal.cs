namespace DigestBot.Storing;

/// <summary>Tells whoever waits that there is something new to look at.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Ends at the next <see cref="Raise"/>. Ask for it, then look, then wait: so nothing is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Fresh()).SetResult();

    /// <summary>
    /// Ends when one of several is raised, when a span is over, or when whoever waits is told to stop; it throws in none
    /// of these cases. Signals that are not raised for long hold nothing of who waited.
    /// </summary>
    /// <param name="atMost">The span; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="signals">Each signal's <see cref="Next"/>, asked for before the look.</param>
    public static async Task AnyAsync(
        TimeSpan atMost,
        TimeProvider clock,
        CancellationToken stopping,
        params Task[] signals
    )
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny([
            Task.Delay(atMost, clock, woken.Token),
            .. signals.Select(signal => signal.WaitAsync(woken.Token)),
        ]);
        await woken.CancelAsync();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
