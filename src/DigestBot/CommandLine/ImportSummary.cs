using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary>What became of the files of one import.</summary>
internal sealed class ImportSummary
{
    private readonly Dictionary<Change, int> _taken = Enum.GetValues<Change>().ToDictionary(change => change, _ => 0);

    public List<ParseError> Refused { get; } = [];

    public void Add(IntakeResult result)
    {
        switch (result)
        {
            case IntakeResult.Taken taken:
                _taken[taken.Change]++;
                break;
            case IntakeResult.Refused refused:
                Refused.Add(refused.Error);
                break;
        }
    }

    public void Print(IAnsiConsole console)
    {
        foreach (var error in Refused)
        {
            Console.Error.WriteLine(error);
        }

        console.MarkupLineInterpolated(
            $"[green]{_taken[Change.New]} new[/], {_taken[Change.Changed]} changed, {_taken[Change.Unchanged]} unchanged, {Refused.Count} refused"
        );
    }
}
