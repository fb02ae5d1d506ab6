using System.Diagnostics;
using System.Text.RegularExpressions;
using DigestBot.Hosting;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Parsing;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Tests.Conventions;

/// <summary>What lies in <c>deploy/</c> is understood by those it is for.</summary>
public sealed partial class DeployTests
{
    private const string SystemdAnalyze = "/usr/bin/systemd-analyze";

    private static readonly string Deploy = Path.Combine(Repository.Root, "deploy");

    [Fact]
    public async Task Systemd_understands_the_units()
    {
        Assert.SkipUnless(File.Exists(SystemdAnalyze), "systemd-analyze is not installed.");
        using var folder = new TemporaryFolder();
        var units = Directory
            .GetFiles(Deploy, "digestbot*.*")
            .Where(unit => Path.GetExtension(unit) is ".service" or ".timer")
            .ToList();
        foreach (var unit in units)
        {
            // The program is not installed here; whether it can be run is not asked.
            var text = await File.ReadAllTextAsync(unit, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                folder[Path.GetFileName(unit)],
                text.Replace("/opt/digestbot/DigestBot", "/bin/true", StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
        }

        using var verify = Process.Start(
            new ProcessStartInfo(SystemdAnalyze, ["verify", .. units.Select(unit => folder[Path.GetFileName(unit)])])
            {
                RedirectStandardError = true,
            }
        )!;
        var said = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);

        units.Count.ShouldBe(3);
        said.ShouldBeEmpty();
        verify.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Every_setting_that_is_named_there_is_one()
    {
        var named = Directory
            .GetFiles(Deploy)
            .SelectMany(file => Setting().Matches(File.ReadAllText(file)))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        named.ShouldContain("Storing:Path");
        Should.NotThrow(() =>
            BotSettings.Read(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(named.Select(key => KeyValuePair.Create(key, (string?)"")))
                    .Build()
            )
        );
    }

    /// <summary>The token stands in it.</summary>
    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".dockerignore")]
    public void The_settings_of_a_container_go_into_no_commit_and_no_image(string ignored)
    {
        var settings = SettingsFile().Match(File.ReadAllText(Path.Combine(Deploy, "compose.yaml"))).Groups[1].Value;

        File.ReadAllLines(Path.Combine(Repository.Root, ignored)).ShouldContain($"deploy/{settings}");
    }

    [GeneratedRegex("env_file: (.+)")]
    private static partial Regex SettingsFile();

    [GeneratedRegex("[A-Z][A-Za-z]+__[A-Z][A-Za-z]+")]
    private static partial Regex Setting();
}
