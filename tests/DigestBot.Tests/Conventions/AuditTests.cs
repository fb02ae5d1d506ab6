using System.Diagnostics;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Conventions;

/// <summary>What CI says of dependencies, by what the package source tells of them.</summary>
public sealed class AuditTests
{
    private const string Known = """echo '{"vulnerabilities": [{"severity": "High"}]}'""";
    private const string Nothing = "echo '{}'";
    private const string Unreachable = "return 1";

    /// <param name="ours">What is told of the packages of the solution.</param>
    /// <param name="canary">What is told of one that everybody knows to be vulnerable.</param>
    [Theory]
    [InlineData(Known, Known, 1, "A package is known to be vulnerable")]
    [InlineData(Nothing, Known, 0, "No package is known to be vulnerable")]
    [InlineData(Nothing, Nothing, 0, "not checked: the package source tells none")]
    [InlineData(Unreachable, Unreachable, 0, "not checked: the package source cannot be reached")]
    public async Task A_package_that_is_known_to_be_vulnerable_fails_it(
        string ours,
        string canary,
        int code,
        string said
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "CI runs on Linux.");
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, ".ci", "audit")])
        {
            RedirectStandardOutput = true,
            // As `export -f dotnet` hands a function on: it stands for the client.
            Environment =
            {
                ["BASH_FUNC_dotnet%%"] = $$"""() { case "$*" in *Canary*) {{canary}};; *) {{ours}};; esac; }""",
            },
        };
        using var audit = Process.Start(start)!;
        var output = await audit.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await audit.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.ShouldContain(said);
        audit.ExitCode.ShouldBe(code);
    }
}
