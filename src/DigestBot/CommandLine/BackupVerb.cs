using System.CommandLine;
using DigestBot.CommandLine.Rendered;
using DigestBot.Hosting;
using DigestBot.Storing;
using DigestBot.Storing.Backups;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary><c>backup FILE</c>: the store in one file, by way of the running bot where there is one.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var force = new Option<bool>("--force") { Description = "Replace FILE if it exists." };
        var verb = new Command("backup", "Write the store into one file; a bot that runs goes on meanwhile.")
        {
            file,
            force,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                Failures.ReportAsync(() =>
                    BackUpAsync(
                        Path.GetFullPath(parsed.GetRequiredValue(file)),
                        parsed.GetValue(force),
                        BotSettings.Read(BotConfiguration.Load()),
                        Terminal.Open(),
                        cancellation
                    )
                )
        );
        return verb;
    }

    /// <summary>Returns the exit code, having said what was done or what to do.</summary>
    internal static async Task<int> BackUpAsync(
        string file,
        bool replace,
        BotSettings settings,
        IAnsiConsole console,
        CancellationToken cancellation
    )
    {
        if (Refusal(file, replace, settings) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCode.Failed;
        }

        try
        {
            using var bot = await RunningBot.FindAsync(settings, cancellation);
            var contents = await ProgressBars.ShowAsync(
                console,
                progress =>
                    BackupFile.MakeAsync(
                        file,
                        replace,
                        target =>
                            bot?.BackUpAsync(target, progress, cancellation)
                            ?? BackUpAsync(settings.LastingStoreFiles, target, progress, cancellation),
                        progress
                    )
            );
            console.SayDone($"{file} is a sound backup: {Figures.Of(contents)}.");
            return ExitCode.Done;
        }
        catch (InvalidDataException error)
        {
            await Console.Error.WriteLineAsync(
                $"No backup was made: what was read of the store is damaged. {error.Message} "
                    + "Keep the former backups, and put the last good one back with 'restore FILE'."
            );
            return ExitCode.Failed;
        }
    }

    private static string? Refusal(string file, bool replace, BotSettings settings) =>
        file == settings.LastingStoreFiles.Database || file == settings.StoreFiles.Database
            ? $"{file} is the store itself. Name another file."
        : File.Exists(file) && !replace ? $"{file} exists already. Name another file, or replace it with --force."
        : File.Exists(new StoreFiles(file).Log) && !replace
            ? $"{new StoreFiles(file).Log} lies there and would be taken for a part of the backup. "
                + "Name another file, or have it removed with --force."
        : null;

    /// <summary>No bot runs, so the store is opened here.</summary>
    private static async Task BackUpAsync(
        StoreFiles files,
        Stream target,
        IProgress<Headway>? progress,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(files.Database))
        {
            throw new StoreException(
                $"There is no store {files.Database}, so there is nothing to back up. Set Storing:Path to where it is."
            );
        }

        using var store = Store.Open(files);
        using var snapshot = store.TakeSnapshot();
        await Backup.WriteAsync(snapshot, target, TimeProvider.System.GetUtcNow(), cancellation, progress);
    }
}
