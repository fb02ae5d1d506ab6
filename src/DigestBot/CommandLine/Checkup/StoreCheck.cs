using System.Globalization;
using DigestBot.Hosting;
using DigestBot.Storing;

namespace DigestBot.CommandLine.Checkup;

/// <summary>Whether the store can be opened, or is held by a bot that answers; and whether its disk has room.</summary>
internal static class StoreCheck
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Below it, writes are near to failing.</summary>
    private const long TooLittle = 64 * Megabyte;

    /// <summary>Below it, and below twice the store's size, a backup beside the store has no room.</summary>
    private const long Little = 512 * Megabyte;

    public static async Task<Result> RunAsync(
        BotSettings settings,
        Func<string, long> freeBytes,
        CancellationToken cancellation
    )
    {
        var files = settings.StoreFiles;
        try
        {
            using var bot = await RunningBot.FindAsync(settings, cancellation);
            var state =
                bot is not null ? "is owned by the bot that runs"
                : File.Exists(files.Database) ? Open(files)
                : Writable(files);
            return Judged(files, state, freeBytes(ExistingFolder(files)));
        }
        catch (Exception error) when (error is StoreException or StoreInUseException)
        {
            return Result.Bad(error.Message, "Do what the message says, then run doctor again.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Result.Bad(
                $"{ExistingFolder(files)} cannot be written: {error.Message}",
                $"Let {Environment.UserName} write the folder, or set Storing:Path to another."
            );
        }
    }

    private static Result Judged(StoreFiles files, string state, long free)
    {
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Database} {state}; {free / Megabyte:N0} MB are free on its disk"
        );
        const string Mend = "Make room on the disk, or move the store to another (Storing:Path).";
        return free < TooLittle ? Result.Bad(says, Mend)
            : free < Math.Max(Little, 2 * SizeOf(files)) ? Result.Warning(says, Mend)
            : Result.Good(says);
    }

    /// <summary>Opens it as the next start would.</summary>
    private static string Open(StoreFiles files)
    {
        using var store = Store.Open(files);
        return "can be opened";
    }

    private static string Writable(StoreFiles files)
    {
        var trial = Path.Combine(ExistingFolder(files), $".digestbot-{Environment.ProcessId}");
        File.WriteAllText(trial, "");
        File.Delete(trial);
        return "is made at the first start";
    }

    /// <summary>The store's folder, or what there is of the way to it.</summary>
    private static string ExistingFolder(StoreFiles files)
    {
        var folder = Path.GetDirectoryName(files.Database)!;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static long SizeOf(StoreFiles files) =>
        File.Exists(files.Database) ? new FileInfo(files.Database).Length : 0;
}
