using System.CommandLine;
using DigestBot.CommandLine.Rendered;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Tagging;
using DigestBot.Texts;

namespace DigestBot.CommandLine;

/// <summary><c>render FILE</c>: what would be posted; needs no token, no network and no store.</summary>
internal static class RenderVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A Markdown file." };
        var json = new Option<bool>("--json") { Description = "Print the Bot API's requests, without chat_id." };
        var style = new Option<Style>("--style") { Description = "classic (the default) or rich." };
        var density = new Option<Density>("--density")
        {
            Description = "brief, standard, full (the default), or browsable: what a subscriber gets by default.",
            DefaultValueFactory = _ => Density.Full,
        };
        var verb = new Command("render", "Show what would be posted of a file.") { file, style, density, json };
        verb.SetAction(
            (parsed, cancellation) =>
                Failures.ReportAsync(() =>
                    RenderAsync(
                        parsed.GetRequiredValue(file),
                        parsed.GetValue(style),
                        parsed.GetValue(density),
                        parsed.GetValue(json),
                        cancellation
                    )
                )
        );
        return verb;
    }

    private static async Task<int> RenderAsync(
        string file,
        Style style,
        Density density,
        bool json,
        CancellationToken cancellation
    )
    {
        var settings = BotSettings.Read(BotConfiguration.Load());
        switch (DigestParser.Parse(await FileReader.ReadAsync(file, cancellation), settings.Importing.BaseUrl))
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
                var digest = new Tagger(TaggingStage.LoadLexicon(settings.Tagging)).Tag(
                    parsed.Digest,
                    EverydayTags.Among(EverydayTags.Keys(parsed.Digest.Tags), [])
                );
                var rendering = new RenderSettings(Language.Chinese, links, density);
                var messages = DayRenderer.Render(digest, style, rendering).Messages;
                return new RenderReport(Terminal.Open(), Console.Error).Show(messages, json);
            default:
                throw new InvalidOperationException("A file is either a digest or not.");
        }
    }
}
