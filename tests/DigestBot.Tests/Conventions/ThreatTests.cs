using System.Text.RegularExpressions;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Conventions;

/// <summary>The threats that the README says are met are met by tests that there are.</summary>
public sealed partial class ThreatTests
{
    [Fact]
    public async Task Every_test_that_the_table_of_threats_names_exists()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "README.md"),
            TestContext.Current.CancellationToken
        );
        var section = readme.Split("## Security")[1].Split("## ")[0];
        var tests = Path.Combine(Repository.Root, "tests");
        var sources = Directory
            .EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file));

        var named = Named().Matches(section);

        named.Count.ShouldBeGreaterThan(10);
        foreach (Match name in named)
        {
            var (type, method) = (name.Groups["type"].Value, name.Groups["method"].Value);
            sources[type]
                .Any(file => Regex.IsMatch(File.ReadAllText(file), $@"public [\w ]+ {method}\("))
                .ShouldBeTrue($"{type} has no test {method}");
        }
    }

    [GeneratedRegex("`(?<type>[A-Z][A-Za-z]+)\\.(?<method>[A-Z0-9][A-Za-z0-9_]+)`")]
    private static partial Regex Named();
}
