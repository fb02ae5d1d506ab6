using Microsoft.Win32.SafeHandles;

namespace DigestBot.Storing.Files;

/// <summary>A file of the store on disk.</summary>
/// <remarks>
/// A new file's name in its folder is not forced by itself, for which .NET has no call: ext4, XFS and Btrfs write it
/// along with the first force of the file.
/// </remarks>
internal sealed class DiskFile(string path) : IStoreFile
{
    private readonly SafeFileHandle _handle = File.OpenHandle(
        path,
        FileMode.OpenOrCreate,
        FileAccess.ReadWrite,
        FileShare.Read,
        FileOptions.RandomAccess
    );

    public long Length => RandomAccess.GetLength(_handle);

    public int Read(Span<byte> buffer, long position)
    {
        var filled = 0;
        while (
            filled < buffer.Length && RandomAccess.Read(_handle, buffer[filled..], position + filled) is var n and > 0
        )
        {
            filled += n;
        }

        return filled;
    }

    public void Write(ReadOnlySpan<byte> bytes, long position) => RandomAccess.Write(_handle, bytes, position);

    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    public void Force() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();
}
