using DigestBot.CommandLine.Rendered;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing.Days;
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

    /// <summary>A table for a person who looks, a line for everybody else; what is wrong on the other stream.</summary>
    public void Print(IAnsiConsole console, TextWriter errors)
    {
        foreach (var warning in _warnings)
        {
            errors.WriteLine(warning);
        }

        foreach (var error in Refused)
        {
            errors.WriteLine(error);
        }

        if (console.Profile.Capabilities.Ansi)
        {
            console.Write(Table());
            return;
        }

        console.Say(
            $"{_taken[Change.New]} new, {_taken[Change.Changed]} changed, {_taken[Change.Unchanged]} unchanged, {Refused.Count} refused"
        );
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var what in (string[])["New", "Changed", "Unchanged", "Refused"])
        {
            table.AddColumn(new TableColumn(what).RightAligned());
        }

        return table.AddRow(
            Cell(_taken[Change.New], "green"),
            Cell(_taken[Change.Changed], "yellow"),
            Cell(_taken[Change.Unchanged], "default"),
            Cell(Refused.Count, "red")
        );
    }

    private static Markup Cell(int count, string colour) => new($"[{(count > 0 ? colour : "grey")}]{count}[/]");
}
