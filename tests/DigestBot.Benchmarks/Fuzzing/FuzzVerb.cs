using System.CommandLine;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary><c>fuzz</c>: hostile files for as long as one likes; what fails is made small and kept.</summary>
internal static class FuzzVerb
{
    public static Command Create()
    {
        var minutes = new Option<double>("--minutes")
        {
            Description = "For how long (1 by default).",
            DefaultValueFactory = _ => 1,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "What the files grow from (1 by default): the same seed makes the same files.",
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<DirectoryInfo>("--to")
        {
            Description = "Where the smallest failing files are kept (fuzz-findings by default).",
            DefaultValueFactory = _ => new DirectoryInfo("fuzz-findings"),
        };
        var verb = new Command("fuzz", "hostile files against parser and renderers") { minutes, seed, folder };
        verb.SetAction(parsed =>
            new FuzzRun(parsed.GetRequiredValue(seed), parsed.GetRequiredValue(folder)).Run(
                TimeSpan.FromMinutes(parsed.GetRequiredValue(minutes))
            )
        );
        return verb;
    }
}
