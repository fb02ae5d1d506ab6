namespace DigestBot.Lifetime;

/// <summary>
/// The time between being told to stop and giving up what is under way: an answer that comes within it is recorded,
/// so that nothing has to be found out after the next start.
/// </summary>
internal sealed class GracePeriod : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();
    private readonly ITimer _timer;

    public GracePeriod(IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        _timer = clock.CreateTimer(_ => _over.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lifetime.ApplicationStopping.Register(() => _timer.Change(Length, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Cancelled when the period is over.</summary>
    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _timer.Dispose();
        _over.Dispose();
    }
}
