namespace DigestBot.Storing.Files;

/// <summary>
/// A file of the store. What was written stands there for whoever reads next, but outlives a power cut only once it
/// was forced: until then any part of it may be lost, in any order, down to single sectors of 512 bytes.
/// </summary>
/// <remarks>Every member may throw <see cref="IOException"/>, a write also because the disk is full.</remarks>
internal interface IStoreFile : IDisposable
{
    /// <summary>In bytes.</summary>
    long Length { get; }

    /// <summary>Fills the buffer from a position on.</summary>
    /// <returns>How many bytes there were: fewer than asked for only at the end of the file.</returns>
    int Read(Span<byte> buffer, long position);

    void Write(ReadOnlySpan<byte> bytes, long position);

    void SetLength(long length);

    /// <summary>Returns when all that was written, and the length, is on the medium itself.</summary>
    void Force();
}
