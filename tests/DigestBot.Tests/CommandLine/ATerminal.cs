using DigestBot.CommandLine.Rendered;
using DigestBot.Messages;
using Spectre.Console;

namespace DigestBot.Tests.CommandLine;

/// <summary>What messages look like in a terminal of some width.</summary>
internal static class ATerminal
{
    public static string Showing(IReadOnlyList<Content> messages, bool ansi = false, int width = 100)
    {
        var text = new StringWriter { NewLine = "\n" };
        new DayView(Of(text, ansi, width)).Print([.. messages.Select(Inspection.Of)]);
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static IAnsiConsole Of(TextWriter text, bool ansi = false, int width = 100)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
                Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
                ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = width;
        return console;
    }
}
