using System.CommandLine;
using DigestBot.CommandLine.Rendered;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Storing;

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
        var console = Terminal.Open();
        var summary = await ProgressBars.ShowAsync(
            console,
            progress => ImportAsync(files, door, progress, cancellation)
        );
        summary.Print(console, Console.Error);
        return summary.Refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<ImportSummary> ImportAsync(
        List<string> files,
        ImportDoor door,
        IProgress<Headway>? progress,
        CancellationToken cancellation
    )
    {
        var summary = new ImportSummary();
        foreach (var (index, file) in files.Index())
        {
            summary.Add(file, await door.TakeInAsync(await FileReader.ReadAsync(file, cancellation), cancellation));
            Headway.Report(progress, "Importing", index + 1, files.Count);
        }

        return summary;
    }
}
