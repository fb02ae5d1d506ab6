using System.Globalization;

namespace DigestBot.Storing;

/// <summary>
/// Holds a store for one process. Two openers of one LiteDB file both succeed on Linux and lose each other's writes
/// silently, so the second is refused here. The system lets go of the lock when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreInUseException">Another process holds the store.</exception>
    public static StoreLock Take(StoreFiles files)
    {
        FileStream file;
        try
        {
            file = new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(files.Lock))
        {
            throw new StoreInUseException(files.Database, error);
        }

        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new StoreLock(file);
    }

    public void Dispose() => _file.Dispose();
}
