using DigestBot.Storing.Pacing;

namespace DigestBot.Tests.Storing;

public sealed class MomentTests
{
    private static readonly Moment Then = At(clock: 100, counter: 50);

    [Theory]
    [InlineData(130, 80, 30, "nobody set anything")]
    [InlineData(3700, 80, 30, "the wall clock was set forward")]
    [InlineData(20, 80, 0, "the wall clock was set back")]
    [InlineData(130, 9, 30, "the machine was started anew")]
    [InlineData(130, 60, 10, "the machine was started anew, and has been up for longer than before")]
    public void A_moment_seems_no_longer_ago_than_it_is(int clock, int counter, int age, string because) =>
        Then.AgeAt(At(clock, counter)).ShouldBe(TimeSpan.FromMinutes(age), because);

    private static Moment At(int clock, int counter) =>
        new(DateTimeOffset.UnixEpoch + TimeSpan.FromMinutes(clock), TimeSpan.FromMinutes(counter));
}
