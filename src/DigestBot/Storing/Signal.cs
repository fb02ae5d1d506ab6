namespace DigestBot.Storing;

/// <summary>Tells whoever waits that there is something new to look at.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Ends at the next <see cref="Raise"/>. Ask for it, then look, then wait: so nothing is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Fresh()).SetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
