using DigestBot.Conversing;
using DigestBot.Storing.Days;

namespace DigestBot.Tests.Conversing;

public sealed class TagTrendsTests
{
    [Fact]
    public void What_most_stories_bear_comes_first() =>
        TagTrends
            .Hottest(Counts(100, ("b", 3), ("a", 3), ("c", 9), ("d", 1)), 3)
            .ShouldBe([("c", 9), ("a", 3), ("b", 3)]);

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(4, 3, false)]
    [InlineData(6, 3, false)]
    [InlineData(8, 2, true)]
    [InlineData(18, 10, true)]
    [InlineData(14, 10, false)]
    [InlineData(10, 20, false)]
    public void Only_what_chance_does_not_explain_rises(int now, int before, bool rises) =>
        TagTrends.Rising(Counts(100, ("a", now)), Counts(100, ("a", before)), 5).Any().ShouldBe(rises);

    [Fact]
    public void A_share_counts_and_not_the_number_of_days_that_had_a_digest()
    {
        TagTrends.Rising(Counts(140, ("a", 21)), Counts(20, ("a", 3)), 5).ShouldBeEmpty();
        TagTrends.Rising(Counts(20, ("a", 10)), Counts(140, ("a", 10)), 5).ShouldBe([("a", 10, 10)]);
    }

    [Fact]
    public void The_surest_rise_comes_first() =>
        TagTrends
            .Rising(Counts(100, ("a", 3), ("b", 12), ("c", 6)), Counts(100, ("b", 1)), 2)
            .ShouldBe([("b", 12, 1), ("c", 6, 0)]);

    [Fact]
    public void Where_there_was_nothing_before_nothing_rises() =>
        TagTrends.Rising(Counts(100, ("a", 50)), Counts(0), 5).ShouldBeEmpty();

    private static TagCounts Counts(int stories, params (string Slug, int Stories)[] tags) =>
        new(stories, tags.ToDictionary(tag => tag.Slug, tag => tag.Stories));
}
