namespace DigestBot.Tests.Storing.Files;

/// <summary>The power fails at a random moment, again and again, and the same store goes on after it.</summary>
public sealed class PowerCutTests
{
    private const int Cuts = 240;
    private const int LivesOfAWorld = 12;

    [Fact]
    public async Task What_was_answered_is_there_after_a_power_cut_and_nothing_is_there_by_half()
    {
        var seen = new CutsSeen();
        for (var seed = 0; seen.InAll < Cuts; seed++)
        {
            var world = new StoreUnderPowerCuts(new Random(seed), seen);
            for (var life = 0; life < LivesOfAWorld; life++)
            {
                try
                {
                    await world.LiveUntilPowerCut();
                    world.ComeBack();
                }
                catch (Exception error)
                {
                    Assert.Fail($"Seed {seed}, life {life}: {error}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(seen.ToString());
        seen.ShouldSatisfyAllConditions(
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
