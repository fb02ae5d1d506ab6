using DigestBot.Tests.Chaos;

namespace DigestBot.Tests.Journeys;

/// <summary>The process ends at moments that nobody chose; the long run is among the benchmarks.</summary>
public sealed class ChaosJourney(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_repeats_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");

        var report = await ChaosRun.RunAsync(new ChaosPlan(Seed: 20260305, Endings: 5, FaultCount: 3));

        output.WriteLine(report.ToString());
        report.Endings.Values.Sum().ShouldBe(5);
        report.Lost.ShouldBe(0);
        report.Repeated.ShouldBe(0);
        report.WrongChats.ShouldBeEmpty();
    }

    [Fact]
    public async Task Told_to_stop_at_any_moment_it_finishes_what_is_under_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");

        var report = await ChaosRun.RunAsync(
            new ChaosPlan(Seed: 20260306, Endings: 4, Gracefully: true, FaultChance: 0)
        );

        output.WriteLine(report.ToString());
        report.UnknownAfterStops.ShouldBe(0);
        report.Lost.ShouldBe(0);
        report.Repeated.ShouldBe(0);
        report.WrongChats.ShouldBeEmpty();
    }
}
