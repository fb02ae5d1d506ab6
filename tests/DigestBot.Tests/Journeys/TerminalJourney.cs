using DigestBot.Tests.Hosting;

namespace DigestBot.Tests.Journeys;

/// <summary>The command line in a terminal, and where nobody looks.</summary>
public sealed class TerminalJourney : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_person_who_looks_gets_bars_tables_and_colours()
    {
        Save(1);
        Save(2);

        var output = await ShownAsync(["import", _folder["digests"]]);

        output.ShouldContain("Importing");
        output.ShouldContain("━");
        output.ShouldMatch(@"│ +\e\[[\d;]+m2\e\[0m │");
    }

    [Theory]
    [InlineData("NO_COLOR=1")]
    [InlineData("CI=true")]
    public async Task Who_wants_none_gets_plain_lines(string setting)
    {
        Save(1);

        var output = await ShownAsync(["import", _folder["digests"]], setting);

        output.ShouldEndWith("1 new, 0 changed, 0 unchanged, 0 refused");
        output.ShouldNotContain("━");
        output.ShouldNotContain("\e[3");
    }

    private void Save(int day)
    {
        Directory.CreateDirectory(_folder["digests"]);
        var (name, text) = ADay.Of(new DateOnly(2026, 3, day), sections: 1);
        File.WriteAllText(_folder[$"digests/{name}"], text);
    }

    private async Task<string> ShownAsync(string[] arguments, params string[] settings)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(TheProgram.Script), "script is not installed.");
        using var program = TheProgram.StartInTerminal(
            arguments,
            ["TERM=xterm-256color", $"Storing__Path={_folder["a.db"]}", .. settings]
        );
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.ExitCode.ShouldBe(0, output);
        return output.TrimEnd();
    }
}
