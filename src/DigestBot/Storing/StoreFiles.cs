using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Storing;

/// <summary>
/// The files of one store: the database, its log, and beside them the search index, the lock and the socket of its owner.
/// </summary>
internal sealed class StoreFiles
{
    /// <summary>
    /// What an address of a Unix socket can hold on every platform, in bytes, its end included
    /// (<see href="https://man7.org/linux/man-pages/man7/unix.7.html"/>: 108; macOS: 104).
    /// </summary>
    private const int LongestSocketPath = 103;

    public StoreFiles(string path)
    {
        Database = Path.GetFullPath(path);
        Log = Path.ChangeExtension(Database, null) + "-log" + Path.GetExtension(Database);
        Index = Path.ChangeExtension(Database, null) + "-index";
        Lock = Database + ".lock";
        Socket = Database + ".sock";
        if (Encoding.UTF8.GetByteCount(Socket) > LongestSocketPath)
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Database)))[..16];
            Socket = Path.Combine(RuntimeFolder, $"digestbot-{name}.sock");
        }
    }

    public string Database { get; }

    /// <summary>What is not in the database file yet; named as LiteDB would.</summary>
    public string Log { get; }

    /// <summary>What the database and its log take, in bytes.</summary>
    public long Size => SizeOf(Database) + SizeOf(Log);

    /// <summary>The store's folder, or what there is of the way to it.</summary>
    public string ExistingFolder
    {
        get
        {
            var folder = Path.GetDirectoryName(Database)!;
            while (!Directory.Exists(folder))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    /// <summary>The folder of the search index, which can be made anew from the database.</summary>
    public string Index { get; }

    public string Lock { get; }

    public string Socket { get; }

    /// <summary>The folder for what belongs to this user and need not outlive the session.</summary>
    public static string RuntimeFolder =>
        Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } folder && Directory.Exists(folder)
            ? folder
            : Path.GetTempPath();

    /// <summary>The store of the mode without a token: as short-lived as the local Telegram it belongs to.</summary>
    /// <param name="port">The port the bot serves on: two bots on one machine have two stores.</param>
    public static StoreFiles ForLocalMode(int port) =>
        new(Path.Combine(RuntimeFolder, $"digestbot-{Environment.UserName}-{port}", "digestbot.db"));

    /// <summary>Makes the folder, for this user alone.</summary>
    public void CreateFolder()
    {
        var folder = Path.GetDirectoryName(Database)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    /// <summary>Throws the database away, with its log.</summary>
    public void DeleteDatabase()
    {
        File.Delete(Database);
        File.Delete(Log);
    }

    private static long SizeOf(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
