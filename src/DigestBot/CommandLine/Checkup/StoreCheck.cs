using System.Globalization;
using DigestBot.Hosting;
using DigestBot.Storing;

namespace DigestBot.CommandLine.Checkup;

/// <summary>Whether the store can be opened, or is held by a bot that answers; and whether its disk has room.</summary>
internal static class StoreCheck
{
    /// <summary>Below it, in megabytes, writes are near to failing.</summary>
    private const long TooLittle = 64;

    public static async Task<Result> RunAsync(BotSettings settings, FreeSpace freeBytes, CancellationToken cancellation)
    {
        var files = settings.StoreFiles;
        try
        {
            using var bot = await RunningBot.FindAsync(settings, cancellation);
            var state =
                bot is not null ? "is owned by the bot that runs"
                : File.Exists(files.Database) ? Open(files)
                : Writable(files);
            return Judged(files, state, DiskRoom.Of(files, settings.Storing, freeBytes));
        }
        catch (Exception error) when (error is StoreException or StoreInUseException)
        {
            return Result.Bad(error.Message, "Do what the message says, then run doctor again.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Result.Bad(
                $"{files.ExistingFolder} cannot be written: {error.Message}",
                $"Let {Environment.UserName} write the folder, or set Storing:Path to another."
            );
        }
    }

    private static Result Judged(StoreFiles files, string state, DiskRoom room)
    {
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Database} {state}; {room.FreeMegabytes:N0} MB are free on its disk"
        );
        const string Mend = "Make room on the disk, or move the store to another (Storing:Path).";
        return room.FreeMegabytes < TooLittle ? Result.Bad(says, Mend)
            : room.IsLittle ? Result.Warning($"{says}, fewer than {room.LeastMegabytes}", Mend)
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
        var trial = Path.Combine(files.ExistingFolder, $".digestbot-{Environment.ProcessId}");
        File.WriteAllText(trial, "");
        File.Delete(trial);
        return "is made at the first start";
    }
}
