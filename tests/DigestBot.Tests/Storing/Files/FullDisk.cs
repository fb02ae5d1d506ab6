using DigestBot.Storing.Files;

namespace DigestBot.Tests.Storing.Files;

/// <summary>A file in memory on a disk that may have no room left, or be broken.</summary>
internal sealed class FullDisk : IStoreFile
{
    private readonly Medium _medium = new([]);

    /// <summary>To what length the file may grow.</summary>
    public long Room { get; set; } = long.MaxValue;

    public bool ForceFails { get; set; }

    public event Action? Emptied;

    public long Length => _medium.Length;

    public int Read(Span<byte> buffer, long position)
    {
        lock (_medium)
        {
            return _medium.Read(buffer, position);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        lock (_medium)
        {
            // As a file system does: what fits is written, the rest is not.
            var fits = (int)Math.Clamp(Room - position, 0, bytes.Length);
            _medium.Write(bytes[..fits], (int)position);
            if (fits < bytes.Length)
            {
                throw new IOException("No space left on device.");
            }
        }
    }

    public void SetLength(long length)
    {
        lock (_medium)
        {
            _medium.SetLength((int)length);
        }

        if (length == 0)
        {
            Emptied?.Invoke();
        }
    }

    public void Force()
    {
        if (ForceFails)
        {
            throw new IOException("Input/output error.");
        }
    }

    public void Dispose() { }
}
