using System.Diagnostics;
using DigestBot.Hosting;

namespace DigestBot.Tests.Journeys;

/// <summary>The program as a process of its own.</summary>
internal static class TheProgram
{
    /// <summary>What runs a command in a terminal of its own, where a machine has it.</summary>
    public const string Script = "/usr/bin/script";

    public static Process Start(params string[] settings) => Start([], settings);

    public static Process Start(string[] arguments, params string[] settings) =>
        Run(["dotnet", typeof(BotHost).Assembly.Location, .. arguments], settings);

    /// <summary>In a terminal, as where a person looks: what it says is what the terminal would show, codes and all.</summary>
    public static Process StartInTerminal(string[] arguments, params string[] settings) =>
        Run(
            [
                Script,
                "--quiet",
                "--return",
                "--command",
                $"dotnet {typeof(BotHost).Assembly.Location} {string.Join(' ', arguments)}",
                "/dev/null",
            ],
            settings
        );

    private static Process Run(string[] command, string[] settings)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in (string[])["NO_COLOR", "CI"])
        {
            start.Environment.Remove(inherited); // a terminal looks as it does to a person also where CI runs the tests
        }

        foreach (var setting in settings)
        {
            var (key, value) = setting.Split('=', 2) is [var k, var v] ? (k, v) : (setting, "");
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits until it says something.</summary>
    public static async Task<string> LineAsync(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException($"The process ended without saying '{text}'.");
    }
}
