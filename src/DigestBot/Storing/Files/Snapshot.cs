namespace DigestBot.Storing.Files;

/// <summary>A database as it stood at one moment, to be copied while it is written on.</summary>
/// <remarks>
/// 1. Checkpoints are put off (<see cref="CopyGate"/>): from now on the data file does not change, and the log only
/// grows. 2. What of the log is confirmed at that moment, laid over the data file, is the database, page by page.
/// 3. Writes go on behind that part of the log; nobody waits for anybody. 4. When this is disposed of, the log may be
/// emptied again.
/// </remarks>
internal sealed class Snapshot(DatabasePages pages, CopyGate gate) : IDisposable
{
    private const int PagesAtATime = 32;

    private bool _left;

    /// <summary>In bytes.</summary>
    public long Length => pages.Length;

    /// <summary>Cancelled when reading has to end, because the store is closed.</summary>
    public CancellationToken Closing => gate.Closing;

    /// <summary>The database from its first page to its last, as one of its own.</summary>
    /// <param name="created">When that one is created: a log of the original must not be taken for one of the copy.</param>
    /// <returns>Pieces that are good until the next is asked for.</returns>
    public IEnumerable<ReadOnlyMemory<byte>> Read(DateTimeOffset created)
    {
        var buffer = new byte[PagesAtATime * Page.Size];
        for (var position = 0L; position < Length; position += buffer.Length)
        {
            var length = (int)Math.Min(buffer.Length, Length - position);
            for (var at = 0; at < length; at += Page.Size)
            {
                pages.Read(buffer.AsSpan(at, Page.Size), position + at);
            }

            if (position == 0)
            {
                Page.SetCreated(buffer, created);
            }

            yield return buffer.AsMemory(0, length);
        }
    }

    public void Dispose()
    {
        if (!_left)
        {
            _left = true;
            gate.Leave();
        }
    }
}
