using DigestBot.Digests;

namespace DigestBot.Tests.Digests;

public sealed class SelectionTests
{
    private static readonly Digest Day = ADigest.Of(
        ADigest.Story("通义千问开源", "https://news.example.com/1", "qwen"),
        ADigest.Story("机器人跑步", "https://news.example.com/2", "robot"),
        ADigest.Story("Qwen 驱动机器人", "https://news.example.com/3", "qwen", "robot")
    );

    [Fact]
    public void Without_a_choice_the_day_is_whole() => Selection.Everything.From(Day).ShouldBeSameAs(Day);

    [Theory]
    [InlineData("qwen", "", "", "通义千问开源|Qwen 驱动机器人")]
    [InlineData("qwen robot", "", "", "通义千问开源|机器人跑步|Qwen 驱动机器人")]
    [InlineData("", "robot", "", "通义千问开源")]
    [InlineData("qwen", "robot", "", "通义千问开源")]
    [InlineData("", "", "跑步", "通义千问开源|Qwen 驱动机器人")]
    [InlineData("", "", "QWEN", "通义千问开源|机器人跑步")]
    [InlineData("", "", "正文", "")]
    [InlineData("glm", "", "", "")]
    public void What_is_followed_less_what_is_muted_is_left(string followed, string muted, string words, string left) =>
        string.Join(
                '|',
                new Selection(Names(followed), Names(muted), Names(words)).From(Day).Stories.Select(s => s.Title)
            )
            .ShouldBe(left);

    [Fact]
    public void What_is_left_out_is_the_rest_of_the_day()
    {
        new Selection(["qwen"], ["robot"], [])
            .LeftOutOf(Day)
            .Stories.Select(story => story.Title)
            .ShouldBe(["机器人跑步", "Qwen 驱动机器人"]);
        Selection.Everything.LeftOutOf(Day).Stories.ShouldBeEmpty();
    }

    [Fact]
    public void The_summary_of_the_whole_day_is_left_out_with_the_stories_it_tells_of()
    {
        new Selection(["glm"], [], [])
            .From(Day)
            .ShouldSatisfyAllConditions(day => day.Summary.ShouldBeEmpty(), day => day.Sections.ShouldBeEmpty());
        new Selection(["qwen", "robot"], [], []).From(Day).Summary.ShouldNotBeEmpty();
    }

    [Fact]
    public void Two_that_name_the_same_are_equal()
    {
        new Selection(["b", "a", "b"], ["c"], []).ShouldBe(new Selection(["a", "b"], ["c"], []));
        new Selection(["a"], [], []).ShouldNotBe(new Selection([], ["a"], []));
    }

    private static string[] Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
