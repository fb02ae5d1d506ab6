using DigestBot.Storing.Files;

namespace DigestBot.Benchmarks.Storing;

/// <summary>A file on disk that counts how often it is forced.</summary>
internal sealed class CountingFile(string path) : IStoreFile
{
    private readonly DiskFile _file = new(path);

    public int Forces { get; private set; }

    public long Length => _file.Length;

    public int Read(Span<byte> buffer, long position) => _file.Read(buffer, position);

    public void Write(ReadOnlySpan<byte> bytes, long position) => _file.Write(bytes, position);

    public void SetLength(long length) => _file.SetLength(length);

    public void Force()
    {
        Forces++;
        _file.Force();
    }

    public void Dispose() => _file.Dispose();
}
