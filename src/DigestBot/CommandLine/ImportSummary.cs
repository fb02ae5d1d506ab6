using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary>What became of the files of one import.</summary>
internal sealed class ImportSummary
{
    private readonly Dictionary<Change, int> _taken = Enum.GetValues<Change>().ToDictionary(change => change, _ => 0);

    private readonly List<string> _warnings = [];

    public List<ParseError> Refused { get; } = [];

    /// <summary>What was kept but not understood, as <c>file(line): message</c>.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public void Add(string file, IntakeResult result)
    {
        switch (result)
        {
            case IntakeResult.Taken taken:
                _taken[taken.Change]++;
                _warnings.AddRange(taken.Warnings.Select(warning => $"{file}({warning.Line}): {warning.Message}"));
                break;
            case IntakeResult.Refused refused:
                Refused.Add(refused.Error);
                break;
        }
    }

    public void Print(IAnsiConsole console)
    {
        foreach (var warning in _warnings)
        {
            Console.Error.WriteLine(warning);
        }

        foreach (var error in Refused)
        {
            Console.Error.WriteLine(error);
        }

        console.MarkupLineInterpolated(
            $"[green]{_taken[Change.New]} new[/], {_taken[Change.Changed]} changed, {_taken[Change.Unchanged]} unchanged, {Refused.Count} refused"
        );
    }
}
