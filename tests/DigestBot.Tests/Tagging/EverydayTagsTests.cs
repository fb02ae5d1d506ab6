using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class EverydayTagsTests
{
    [Theory]
    [InlineData("日报", new[] { "日报", "日报 春节" }, "日报")]
    [InlineData("日报 春节", new[] { "日报", "日报", "日报", "灯会" }, "日报")]
    [InlineData("日报", new[] { "日报", "日报", "灯会", "灯会" }, "")]
    [InlineData("春节", new[] { "日报", "日报", "日报" }, "")]
    [InlineData("日报", new[] { "日报" }, "")]
    [InlineData("日报", new string[0], "")]
    [InlineData("", new[] { "日报", "日报" }, "")]
    public void What_stands_on_four_days_in_five_tells_nothing(string own, string[] around, string everyday) =>
        string.Join(' ', EverydayTags.Among(TagsOf(own), [.. around.Select(TagsOf)])).ShouldBe(everyday);

    [Fact]
    public void Names_are_compared_whatever_their_case_and_gaps() =>
        EverydayTags.Keys(["#AI 日报", "ai日报", " ", "Ａｉ"]).ShouldBe(["ai日报", "ai"]);

    private static IReadOnlyList<string> TagsOf(string tags) => tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
