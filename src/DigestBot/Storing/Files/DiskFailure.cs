namespace DigestBot.Storing.Files;

/// <summary>
/// The first write or force that failed, for good: Linux forgets what a failed force could not write, so that the
/// next one succeeds without it (<see href="https://wiki.postgresql.org/wiki/Fsync_Errors"/>).
/// </summary>
internal sealed class DiskFailure
{
    private Exception? _first;

    public Exception? First => Volatile.Read(ref _first);

    public void Note(Exception error) => Interlocked.CompareExchange(ref _first, error, null);

    /// <summary>Writes, unless a write failed before.</summary>
    /// <exception cref="IOException">It fails, or one failed before.</exception>
    public void Watch(Action write)
    {
        if (First is { } former)
        {
            throw new IOException(former.Message, former);
        }

        try
        {
            write();
        }
        catch (Exception error)
        {
            Note(error);
            throw;
        }
    }
}
