using System.Text;
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

    /// <param name="height">0 where the terminal does not tell it.</param>
    public static IAnsiConsole Of(TextWriter text, bool ansi = false, int width = 100, int height = 24) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
                Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
                ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Out = new Screen(text, width, height),
            }
        );

    private sealed class Screen(TextWriter text, int width, int height) : IAnsiConsoleOutput
    {
        public TextWriter Writer => text;
        public bool IsTerminal => true;
        public int Width => width;
        public int Height => height;

        public void SetEncoding(Encoding encoding) { }
    }
}
