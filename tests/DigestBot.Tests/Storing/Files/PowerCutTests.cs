namespace DigestBot.Tests.Storing.Files;

/// <summary>The power fails at a random moment, again and again, and the same store goes on after it.</summary>
public sealed class PowerCutTests
{
    private const int Worlds = 10;
    private const int CutsOfAWorld = 12;

    [Fact]
    public async Task What_was_answered_is_there_after_a_power_cut_and_nothing_is_there_by_half()
    {
        var seen = new CutsSeen();
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new StoreUnderPowerCuts(new Random(seed), seen);
            for (var cut = 0; cut < CutsOfAWorld; cut++)
            {
                try
                {
                    await world.LiveUntilPowerCut();
                    world.ComeBack();
                }
                catch (Exception error)
                {
                    Assert.Fail($"Seed {seed}, cut {cut}: {error}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(seen.ToString());
        seen.ShouldSatisfyAllConditions(
            () => seen.InAll.ShouldBeGreaterThanOrEqualTo(200),
            () => seen.InCommits.ShouldBeGreaterThan(30),
            () => seen.InCheckpoints.ShouldBeGreaterThan(10),
            () => seen.InRecovery.ShouldBeGreaterThan(50),
            () => seen.AnsweredWrites.ShouldBeGreaterThan(500)
        );
    }
}

/// <summary>Where the power failed, and how much was answered until then.</summary>
internal sealed record CutsSeen
{
    public int InCommits { get; set; }

    public int InCheckpoints { get; set; }

    public int InRecovery { get; set; }

    public int AnsweredWrites { get; set; }

    public int InAll => InCommits + InCheckpoints + InRecovery;
}
