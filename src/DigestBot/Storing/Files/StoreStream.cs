namespace DigestBot.Storing.Files;

/// <summary>A file of the store as the stream that LiteDB asks for. LiteDB takes care that one thread uses it at a time.</summary>
internal abstract class StoreStream(IStoreFile file) : Stream
{
    protected IStoreFile File => file;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    /// <summary>In whole pages: a page that was cut off was never confirmed, and LiteDB would cut the file.</summary>
    public override long Length => file.Length / Page.Size * Page.Size;

    public override long Position { get; set; }

    /// <exception cref="EndOfStreamException">The page is missing; LiteDB itself would take what the buffer held before.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (file.Read(buffer.AsSpan(offset, count), Position) < count)
        {
            throw new EndOfStreamException($"The page at byte {Position} is missing.");
        }

        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
}
