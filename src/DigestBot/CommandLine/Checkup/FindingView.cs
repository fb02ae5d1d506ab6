using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace DigestBot.CommandLine.Checkup;

/// <summary>Findings as a table for a person, as lines for a log, or as JSON for a script.</summary>
internal static class FindingView
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void PrintJson(IReadOnlyList<Finding> findings, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(findings, Json));

    public static void Print(IReadOnlyList<Finding> findings, IAnsiConsole console)
    {
        if (console.Profile.Capabilities.Ansi)
        {
            console.Write(Table(findings));
            return;
        }

        foreach (var finding in findings)
        {
            var output = console.Profile.Out.Writer;
            output.WriteLine($"{Word(finding.Verdict), -7} {finding.Check, -8} {finding.Says}");
            if (finding.Mend is { } mend)
            {
                output.WriteLine($"{"", -16} {mend}");
            }
        }
    }

    private static Table Table(IReadOnlyList<Finding> findings)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Check", "", "What was found");
        foreach (var finding in findings)
        {
            table.AddRow(
                new Markup(finding.Check),
                new Markup($"[{Colour(finding.Verdict)}]{Word(finding.Verdict)}[/]"),
                new Rows([
                    new Text(finding.Says),
                    .. finding.Mend is { } mend ? [new Text("→ " + mend, new(Color.Yellow))] : Array.Empty<Text>(),
                ])
            );
        }

        return table;
    }

    private static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Good => "good",
            Verdict.Warning => "warning",
            Verdict.Bad => "bad",
            _ => "-",
        };

    private static string Colour(Verdict verdict) =>
        verdict switch
        {
            Verdict.Good => "green",
            Verdict.Warning => "yellow",
            Verdict.Bad => "red",
            _ => "grey",
        };
}
