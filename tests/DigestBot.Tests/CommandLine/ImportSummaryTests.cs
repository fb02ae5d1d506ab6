using DigestBot.CommandLine;
using DigestBot.Digests;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing.Days;

namespace DigestBot.Tests.CommandLine;

public sealed class ImportSummaryTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Fact]
    public void What_became_of_the_files_is_a_line_for_scripts_and_what_is_wrong_stands_on_the_other_stream()
    {
        var (output, errors) = Printed(ansi: false);

        output.ShouldBe("2 new, 0 changed, 1 unchanged, 1 refused\n");
        errors.ShouldBe($"b.md(7): {Unused}\nc.md(3,4): no digest\n");
    }

    [Fact]
    public void It_is_a_table_for_a_person()
    {
        var (output, errors) = Printed(ansi: true);

        output.ShouldContain("│ New │ Changed │ Unchanged │ Refused │");
        output.ShouldContain("\e[");
        errors.ShouldBe($"b.md(7): {Unused}\nc.md(3,4): no digest\n");
    }

    private static string Unused => new ParseWarning(7, WarningKind.Unused).Message;

    private static (string Output, string Errors) Printed(bool ansi)
    {
        var summary = new ImportSummary();
        summary.Add("a.md", new IntakeResult.Taken(Day, Change.New, 1, 3, []));
        summary.Add("b.md", new IntakeResult.Taken(Day, Change.New, 1, 3, [new ParseWarning(7, WarningKind.Unused)]));
        summary.Add("a.md", new IntakeResult.Taken(Day, Change.Unchanged, 1, 3, []));
        summary.Add("c.md", new IntakeResult.Refused(new ParseError("c.md", 3, 4, Flaw.NoStory, "no digest")));
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        summary.Print(ATerminal.Of(output, ansi), errors);
        return (output.ToString(), errors.ToString());
    }
}
