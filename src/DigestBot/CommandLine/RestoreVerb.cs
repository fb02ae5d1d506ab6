using System.CommandLine;
using DigestBot.CommandLine.Rendered;
using DigestBot.Hosting;
using DigestBot.Storing.Backups;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary><c>restore FILE</c>: puts a backup in the store's place, while no bot runs.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'backup' made." };
        var verb = new Command("restore", "Put a backup in the store's place; stop the bot first.") { file };
        verb.SetAction(
            (parsed, _) =>
                Failures.ReportAsync(() =>
                    RestoreAsync(
                        Path.GetFullPath(parsed.GetRequiredValue(file)),
                        BotSettings.Read(BotConfiguration.Load()),
                        TimeProvider.System,
                        Terminal.Open()
                    )
                )
        );
        return verb;
    }

    /// <summary>Returns the exit code, having said what was done or what to do.</summary>
    internal static async Task<int> RestoreAsync(
        string file,
        BotSettings settings,
        TimeProvider clock,
        IAnsiConsole console
    )
    {
        var files = settings.LastingStoreFiles;
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return ExitCode.Failed;
        }

        if (file == files.Database)
        {
            await Console.Error.WriteLineAsync($"{file} is the store itself. Name the backup that is to replace it.");
            return ExitCode.Failed;
        }

        try
        {
            var today = new Publishing.Calendar(settings.Publishing, clock).Today;
            var restored = await ProgressBars.ShowAsync(
                console,
                progress => Restore.RunAsync(file, files, today, clock.GetUtcNow(), progress)
            );
            Say(console, restored, file, files.Database, today);
            return ExitCode.Done;
        }
        catch (InvalidDataException error)
        {
            await Console.Error.WriteLineAsync(
                $"{file} is no sound backup. {error.Message} The store {files.Database} was left as it is; try an older backup."
            );
            return ExitCode.Failed;
        }
    }

    private static void Say(IAnsiConsole console, Restored restored, string file, string store, DateOnly today)
    {
        var made = restored.MadeAt is { } at
            ? $"made {Figures.Of(at)}"
            : "which bears no seal: that it is whole was seen by reading it, not by its checksum";
        console.SayDone($"{store} is now the backup {file}, {made}.");
        console.Say($"It holds: {Figures.Of(restored.Contents)}.");
        if (restored.KeptAt is { } kept)
        {
            console.Say($"The store that was there is kept as {kept}; delete it when all is well.");
        }

        console.Say("What was sent since the backup is not known any more.");
        console.Say(
            $"So that nothing comes twice, the bot posts no day up to {today:O} by itself, and adds nothing to those that stand."
        );
        console.Say("Look into the group, and post what is missing with /publish DATE.");
    }
}
