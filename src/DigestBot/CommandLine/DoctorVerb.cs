using System.CommandLine;
using DigestBot.CommandLine.Checkup;
using DigestBot.CommandLine.Rendered;
using DigestBot.Hosting;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary><c>doctor</c>: what stands in the way of a good start, and the mend for each.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var checks = new Argument<string[]>("CHECK")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = $"Only these, each of {string.Join(", ", Doctor.Checks)}; all of them where none is named.",
        };
        checks.AcceptOnlyFromAmong([.. Doctor.Checks]);
        var json = new Option<bool>("--json") { Description = "Print the findings as an array of JSON objects." };
        var verb = new Command("doctor", "Check settings, store, clock, token and group, and say what to mend.")
        {
            checks,
            json,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
                Report(
                    await new Doctor(BotConfiguration.Load(), Surroundings.OfThisMachine).ExamineAsync(
                        parsed.GetValue(checks) is { Length: > 0 } wanted ? wanted : Doctor.Checks,
                        cancellation
                    ),
                    parsed.GetValue(json),
                    Terminal.Open()
                )
        );
        return verb;
    }

    /// <returns>The exit code.</returns>
    internal static int Report(IReadOnlyList<Finding> findings, bool asJson, IAnsiConsole console)
    {
        if (asJson)
        {
            FindingView.PrintJson(findings, console.Profile.Out.Writer);
        }
        else
        {
            FindingView.Print(findings, console);
        }

        return findings.Any(finding => finding.Verdict == Verdict.Bad) ? ExitCode.Failed : ExitCode.Done;
    }
}
