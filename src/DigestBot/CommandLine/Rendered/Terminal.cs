using Spectre.Console;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Where a day is shown: a person's terminal, or whatever reads on the other side of a pipe.</summary>
internal static class Terminal
{
    /// <summary>Cells of a line that is still pleasant to read.</summary>
    private const int Readable = 100;

    /// <summary>More cells than a message can have: what is piped on is never folded.</summary>
    private const int Endless = 100_000;

    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = Console.IsOutputRedirected ? Endless : Math.Min(console.Profile.Width, Readable);
        return console;
    }
}
