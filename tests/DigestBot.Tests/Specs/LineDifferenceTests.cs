namespace DigestBot.Tests.Specs;

public sealed class LineDifferenceTests
{
    [Fact]
    public void What_is_missing_and_what_is_new_stands_among_the_lines_around_it() =>
        LineDifference
            .Of("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\nE\nf\ng\nh\ni")
            .ShouldBe("  …\n  c\n  d\n- e\n+ E\n  f\n  g\n  h\n+ i\n");

    [Fact]
    public void Equal_texts_differ_in_nothing() => LineDifference.Of("a\nb", "a\nb").ShouldBe("  …\n");
}
