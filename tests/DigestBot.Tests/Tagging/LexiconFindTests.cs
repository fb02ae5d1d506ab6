using DigestBot.Digests;

namespace DigestBot.Tests.Tagging;

public sealed class LexiconFindTests
{
    [Theory]
    [InlineData("Qwen", "qwen")]
    [InlineData("#Qwen", "qwen")]
    [InlineData(" ＃ＱＷＥＮ ", "qwen")]
    [InlineData("通义 千问", "qwen")]
    [InlineData("Qwen3.5", "qwen")]
    [InlineData("qwen 3", "qwen")]
    [InlineData("Qwen 大模型", null)]
    [InlineData("claude code", "claude-code")]
    [InlineData("claude-code", "claude-code")]
    [InlineData("humanoid_robots", "humanoid-robots")]
    [InlineData("meta", "meta")]
    [InlineData("AI芯片", "ai-chips")]
    [InlineData("AI 机器人", "robots")]
    [InlineData("AI", null)]
    [InlineData("没有这个", null)]
    [InlineData("", null)]
    [InlineData("#", null)]
    public void What_a_person_types_finds_its_tag(string typed, string? slug)
    {
        Lexicons.Small.Find(typed)?.Slug.ShouldBe(slug);
        (Lexicons.Small.Find(typed) is null).ShouldBe(slug is null);
    }

    [Theory]
    [InlineData("Qwne", "qwen")]
    [InlineData("通义前问", "qwen")]
    [InlineData("cluade", "claude")]
    [InlineData("机器", "robots")]
    [InlineData("人形机器", "humanoid-robots")]
    [InlineData("苹果电脑", "apple")]
    [InlineData("byte", "bytedance")]
    public void A_misspelt_name_proposes_the_nearest_tag_first(string typed, string slug) =>
        Lexicons.Small.Nearest(typed, Known, 3)[0].Slug.ShouldBe(slug);

    [Theory]
    [InlineData("完全无关的词语")]
    [InlineData("zzzzzz")]
    [InlineData("")]
    [InlineData("#")]
    public void What_resembles_nothing_proposes_nothing(string typed) =>
        Lexicons.Small.Nearest(typed, Known, 3).ShouldBeEmpty();

    [Fact]
    public void An_endless_name_proposes_nothing() =>
        Lexicons.Small.Nearest(new string('q', 100_000), Known, 3).ShouldBeEmpty();

    [Fact]
    public void Only_known_tags_are_proposed_and_no_more_than_asked_for()
    {
        Tag[] known = [new("x-1", "日报甲"), new("x-2", "日报乙"), new("x-3", "日报丙"), new("x-3", "日报丙")];

        Lexicons.Small.Nearest("日报", known, 2).ShouldBe([known[0], known[1]]);
        Lexicons.Small.Nearest("Qwen", known, 2).ShouldBeEmpty();
    }

    [Fact]
    public void What_begins_alike_comes_before_what_contains_it_and_that_before_misspellings()
    {
        Tag[] known = [new("glam", "glam"), new("chatglm", "ChatGLM"), new("glm", "GLM-Max")];

        Lexicons.Small.Nearest("glm", known, 3).Select(tag => tag.Slug).ShouldBe(["glm", "chatglm", "glam"]);
    }

    private static IEnumerable<Tag> Known => Lexicons.Small.Entries.Select(entry => entry.Tag);
}
