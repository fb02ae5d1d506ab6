namespace DigestBot.Storing.Files;

/// <summary>
/// Keeps copying and checkpoints apart: as long as somebody copies, the log is not brought into the data file, so that
/// neither the data file nor what is confirmed of the log changes. The log goes on growing.
/// </summary>
internal sealed class CopyGate : IDisposable
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private int _copies;

    /// <summary>Cancelled when copying has to end, because the files are closed.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Begins to copy, and ends with <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The files are closed.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            _copies++;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _copies--;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Does what may not happen while somebody copies; leaves it, where somebody does.</summary>
    public void RunUnlessCopied(Action checkpoint)
    {
        lock (_lock)
        {
            if (_copies == 0)
            {
                checkpoint();
            }
        }
    }

    /// <summary>Lets nobody begin any more, and returns when nobody copies.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        lock (_lock)
        {
            while (_copies > 0)
            {
                Monitor.Wait(_lock);
            }
        }
    }
}
