using Spectre.Console;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Where a verb shows what it has to say: a person's terminal, or whatever reads on the other side of a pipe.</summary>
/// <remarks>
/// Bars, tables and colours are for a person who looks; a pipe, a log of CI and whoever sets <c>NO_COLOR</c>
/// (<see href="https://no-color.org"/>) get plain lines. The capability <c>Ansi</c> tells the two apart.
/// </remarks>
internal static class Terminal
{
    /// <summary>Cells of a line that is still pleasant to read.</summary>
    private const int Readable = 100;

    /// <summary>More cells than a message can have: what is piped on is never folded.</summary>
    private const int Endless = 100_000;

    public static IAnsiConsole Open()
    {
        var settings = new AnsiConsoleSettings();
        if (!IsLookedAt)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
            settings.Interactive = InteractionSupport.No;
            settings.Enrichment.UseDefaultEnrichers = false; // they give some services' logs colours
        }

        var console = AnsiConsole.Create(settings);
        console.Profile.Width = Console.IsOutputRedirected ? Endless : Math.Min(console.Profile.Width, Readable);
        return console;
    }

    private static bool IsLookedAt =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>A line that is never folded, with a sign before it for a person who looks.</summary>
    public static void SayDone(this IAnsiConsole console, string line)
    {
        if (console.Profile.Capabilities.Ansi)
        {
            console.Markup("[green]✓[/] ");
        }

        console.Say(line);
    }

    /// <summary>A line that is never folded.</summary>
    public static void Say(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
