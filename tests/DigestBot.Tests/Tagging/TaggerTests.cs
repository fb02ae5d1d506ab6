using DigestBot.Digests;
using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class TaggerTests
{
    [Fact]
    public void What_the_title_names_comes_first_in_its_order() =>
        TagsOf("GLM 与 Qwen 同日更新", ["Claude 也在更新。"]).ShouldBe(["GLM", "Qwen", "Claude"]);

    [Fact]
    public void A_product_named_in_the_first_paragraph_counts() =>
        TagsOf("新模型发布", ["它基于 Qwen 训练。", "效果接近 Claude。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void A_topic_named_once_in_passing_does_not() => TagsOf("Qwen 更新", ["可用于机器人。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void What_body_and_insight_name_twice_counts() =>
        TagsOf("Qwen 更新", ["可用于机器人。"], insight: "机器人因此受益。").ShouldBe(["Qwen", "机器人"]);

    [Fact]
    public void What_only_the_insight_names_is_but_a_comparison() =>
        TagsOf("Qwen 更新", ["正文。"], insight: "像机器人一样，机器人也会忘事。").ShouldBe(["Qwen"]);

    [Fact]
    public void What_is_named_most_often_comes_first() =>
        TagsOf("更新", ["一段。", "芯片不多，芯片不贵，Claude 不急；机器人多，机器人贵，机器人急。"])
            .ShouldBe(["机器人", "AI 芯片"]);

    [Fact]
    public void A_thing_brings_what_it_belongs_to() => TagsOf("宇树新品亮相", []).ShouldBe(["宇树科技", "机器人"]);

    [Fact]
    public void Weak_tags_are_better_than_none_but_at_most_three() =>
        TagsOf("一则消息", ["开头。", "Qwen、机器人、芯片、Claude 各提到一次。"])
            .ShouldBe(["Qwen", "机器人", "AI 芯片"]);

    [Fact]
    public void Names_of_one_thing_side_by_side_count_once() =>
        TagsOf("Qwen 更新", ["可用于机器人、robots。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void Only_the_first_sentence_leads() =>
        TagsOf("新模型发布", ["它基于 Qwen 训练。效果接近 Claude。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void An_editors_tag_that_no_story_names_goes_to_every_story() =>
        TagsOf("Qwen 更新", [], editorial: ["AI", " AI 日报 ", "ai日报", ""]).ShouldBe(["Qwen", "AI", "AI 日报"]);

    [Fact]
    public void An_editors_tag_goes_to_the_stories_that_name_it()
    {
        var digest = DigestOf("AI 更新", ["正文。"], insight: null, ["AI", "日报"]);
        var other = digest.Sections[0].Stories[0] with { Title = "Claude 更新" };
        var section = digest.Sections[0] with { Stories = [.. digest.Sections[0].Stories, other] };

        new Tagger(Lexicons.Small)
            .Tag(digest with { Sections = [section] })
            .Stories.Select(story => string.Join(' ', story.Tags.Select(tag => tag.Name)))
            .ShouldBe(["AI 日报", "Claude 日报"]);
    }

    [Fact]
    public void An_editors_tag_that_the_lexicon_knows_has_to_be_earned() =>
        TagsOf("Qwen 更新", [], editorial: ["通义千问", "#机器人", "AI 机器人"]).ShouldBe(["Qwen"]);

    [Fact]
    public void A_brief_story_is_tagged_by_its_title_and_remark() =>
        TagsOf("Claude 更新", ["支持 Meta 的眼镜"]).ShouldBe(["Claude", "Meta"]);

    [Fact]
    public void A_story_has_eight_names_and_twelve_tags_at_most()
    {
        var tags = TagsOf(
            "Meta 字节 宇树 苹果 Qwen GLM GPT Claude H100",
            [],
            editorial: [.. Enumerable.Range(1, 20).Select(number => $"专题{number}")]
        );

        tags.Count.ShouldBe(Tagger.MostTags);
        tags.Take(Tagger.MostNames + 1)
            .ShouldBe(["Meta", "字节跳动", "宇树科技", "机器人", "苹果", "Qwen", "GLM", "GPT", "专题1"]);
    }

    [Fact]
    public void Tagging_twice_is_tagging_once()
    {
        var tagger = new Tagger(Lexicons.Small);
        var once = tagger.Tag(DigestOf("Qwen 更新", ["机器人。"], null, ["AI"]));

        tagger.Tag(once).Stories.Single().Tags.ShouldBe(once.Stories.Single().Tags);
    }

    private static IReadOnlyList<string> TagsOf(
        string title,
        string[] body,
        string? insight = null,
        IReadOnlyList<string>? editorial = null
    ) =>
        [
            .. new Tagger(Lexicons.Small)
                .Tag(DigestOf(title, body, insight, editorial ?? []))
                .Stories.Single()
                .Tags.Select(tag => tag.Name),
        ];

    private static Digest DigestOf(string title, string[] body, string? insight, IReadOnlyList<string> editorial)
    {
        var date = new DateOnly(2026, 3, 2);
        var story = new Story(
            StoryId.Of(date, title),
            StoryKind.Full,
            title,
            Url: null,
            [.. body.Select(Line)],
            insight is null ? null : new Insight("深度解读", [Line(insight)]),
            Tags: []
        );
        return new Digest(date, "一天", null, editorial, [], null, [], [], [new("一节", [], [story])], null, "hash");
    }

    private static Block Line(string text) => new Paragraph([new Text(text)]);
}
