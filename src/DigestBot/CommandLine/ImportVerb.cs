using System.CommandLine;
using DigestBot.Hosting;
using DigestBot.Importing;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary><c>import PATH…</c>: takes files and folders in, by way of the running bot where there is one.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Markdown files, or folders of them.",
        };
        var verb = new Command("import", "Take digests in; a running bot is handed them.") { paths };
        verb.SetAction(
            (parsed, cancellation) =>
                Failures.ReportAsync(() => ImportAsync(parsed.GetRequiredValue(paths), cancellation))
        );
        return verb;
    }

    private static async Task<int> ImportAsync(string[] paths, CancellationToken cancellation)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(FileReader.FilesIn(path).Select(file => file.FullName));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                await Console.Error.WriteLineAsync($"There is no file or folder {path}.");
                return ExitCode.Failed;
            }
        }

        var settings = BotSettings.Read(BotConfiguration.Load());
        using var door = await ImportDoor.OpenAsync(settings, cancellation);
        var summary = new ImportSummary();
        await WithProgressAsync(
            files,
            async file =>
                summary.Add(file, await door.TakeInAsync(await FileReader.ReadAsync(file, cancellation), cancellation))
        );
        summary.Print(AnsiConsole.Console);
        return summary.Refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>A bar while a person looks; nothing in a script, whose log it would fill.</summary>
    private static Task WithProgressAsync(List<string> files, Func<string, Task> import) =>
        !AnsiConsole.Profile.Capabilities.Interactive
            ? ForEachAsync(files, import)
            : AnsiConsole
                .Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(async progress =>
                {
                    var bar = progress.AddTask("Importing", maxValue: files.Count);
                    await ForEachAsync(
                        files,
                        async file =>
                        {
                            await import(file);
                            bar.Increment(1);
                        }
                    );
                });

    private static async Task ForEachAsync(List<string> files, Func<string, Task> import)
    {
        foreach (var file in files)
        {
            await import(file);
        }
    }
}
