using DigestBot.Messages;
using DigestBot.Telegram;
using Spectre.Console;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Shows what would be sent, and says on the other stream what would be refused of it.</summary>
internal sealed class RenderReport(IAnsiConsole console, TextWriter errors)
{
    /// <returns>The exit code.</returns>
    public int Show(IReadOnlyList<Content> messages, bool asJson)
    {
        var inspected = messages.Select(Inspection.Of).ToList();
        if (asJson)
        {
            console.Profile.Out.Writer.WriteLine(BotRequests.ToJson(messages));
        }
        else
        {
            new DayView(console).Print(inspected);
        }

        foreach (var (index, message) in inspected.Index())
        {
            foreach (var fault in message.Faults)
            {
                errors.WriteLine(
                    $"Message {index + 1} would be refused: {fault}. Try another --style or --density, and report the file."
                );
            }
        }

        return inspected.TrueForAll(message => message.Faults.Count == 0) ? ExitCode.Done : ExitCode.Failed;
    }
}
