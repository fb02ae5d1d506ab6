using System.CommandLine;
using System.Text;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Tagging;
using DigestBot.Telegram;
using DigestBot.Texts;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary><c>render FILE</c>: what would be posted; needs no token, no network and no store.</summary>
internal static class RenderVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A Markdown file." };
        var json = new Option<bool>("--json") { Description = "Print the Bot API's requests, without chat_id." };
        var verb = new Command("render", "Show what would be posted of a file.") { file, json };
        verb.SetAction(
            (parsed, cancellation) =>
                Failures.ReportAsync(() =>
                    RenderAsync(parsed.GetRequiredValue(file), parsed.GetValue(json), cancellation)
                )
        );
        return verb;
    }

    private static async Task<int> RenderAsync(string file, bool json, CancellationToken cancellation)
    {
        var settings = BotSettings.Read(BotConfiguration.Load());
        switch (DigestParser.Parse(await FileReader.ReadAsync(file, cancellation)))
        {
            case Refused refused:
                await Console.Error.WriteLineAsync(refused.Error.ToString());
                return ExitCode.Failed;
            case Parsed parsed:
                foreach (var warning in parsed.Warnings)
                {
                    await Console.Error.WriteLineAsync($"{file}({warning.Line}): {warning.Message}");
                }

                var links = settings.Telegram.Username is { } name ? new DeepLink(name) : null;
                var messages = ClassicRenderer.RenderDay(
                    new Tagger(TaggingStage.LoadLexicon()).Tag(parsed.Digest),
                    new RenderSettings(Language.Chinese, links)
                );
                if (json)
                {
                    await Console.Out.WriteLineAsync(BotRequests.ToJson(messages));
                }
                else
                {
                    Show(messages);
                }

                return ExitCode.Done;
            default:
                throw new InvalidOperationException("A file is either a digest or not.");
        }
    }

    private static void Show(IReadOnlyList<TextMessage> messages)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            var html = messages[i].Html;
            var size = $"{i + 1}/{messages.Count} · {Encoding.UTF8.GetByteCount(html)} bytes";
            AnsiConsole.Write(new Rule(size).LeftJustified());
            if (messages[i].Preview is { } preview)
            {
                AnsiConsole.WriteLine($"[{preview.Url}]");
            }

            AnsiConsole.WriteLine(html);
            foreach (var row in messages[i].Buttons)
            {
                AnsiConsole.WriteLine(string.Join(' ', row.Select(button => $"[{button.Label}]")));
            }
        }
    }
}
