using DigestBot.Digests;
using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class TaggerTests
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

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
    public void Weak_tags_are_better_than_none_but_at_most_two() =>
        TagsOf("一则消息", ["开头。", "Qwen、机器人、芯片、Claude 各提到一次。"]).ShouldBe(["Qwen", "机器人"]);

    [Fact]
    public void What_a_text_but_compares_with_is_not_what_it_is_about()
    {
        TagsOf("GLM 更新", ["它直接对标「Qwen」和 Claude 3.5、GPT-4o，由 Meta 试用。"]).ShouldBe(["GLM", "Meta"]);
        TagsOf("一则消息", ["对标 Qwen。"]).ShouldBe(["Qwen"]);
        TagsOf("GLM 超越 Qwen", []).ShouldBe(["GLM", "Qwen"]);
    }

    [Fact]
    public void The_words_of_an_address_are_not_counted() =>
        TagsOf("GLM 更新", ["开头。", "机器人见 https://news.example.com/robots-and-more 。"]).ShouldBe(["GLM"]);

    [Fact]
    public void Names_of_one_thing_side_by_side_count_once() =>
        TagsOf("Qwen 更新", ["可用于机器人、robots。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void Only_the_first_sentence_leads() =>
        TagsOf("新模型发布", ["它基于 Qwen 训练。效果接近 Claude。"]).ShouldBe(["Qwen"]);

    [Fact]
    public void An_editors_tag_that_no_story_names_says_nothing_of_any() =>
        TagsOf("Qwen 更新", [], editorial: ["AI", " AI 日报 ", ""]).ShouldBe(["Qwen"]);

    [Fact]
    public void An_editors_tag_goes_to_the_stories_that_name_it()
    {
        var digest = DigestOf(["#春 节", "灯会"], "春节的安排", "Claude 更新", "灯会开场");

        TagsOfAll(digest, []).ShouldBe(["春 节", "Claude", "灯会"]);
    }

    [Fact]
    public void An_editors_tag_that_most_stories_name_tells_nothing()
    {
        TagsOfAll(DigestOf(["灯会"], "灯会一", "灯会二", "别的"), []).ShouldBe(["", "", ""]);
        TagsOfAll(DigestOf(["灯会"], "灯会一", "别的"), []).ShouldBe(["灯会", ""]);
    }

    [Fact]
    public void An_editors_tag_that_is_part_of_the_series_name_tells_nothing() =>
        TagsOfAll(DigestOf(["AI", "灯会"], "AI 灯会", "别的") with { Category = "AI 日报" }, []).ShouldBe(["灯会", ""]);

    [Fact]
    public void An_editors_tag_of_nearly_every_day_tells_nothing() =>
        TagsOfAll(DigestOf(["灯会", "花会"], "灯会一", "花会二", "别的"), ["灯会"]).ShouldBe(["", "花会", ""]);

    [Fact]
    public void The_section_is_a_tag_and_comes_last()
    {
        var digest = DigestOf([], "Qwen 更新") with
        {
            Sections = [new Section("开源 小品", [], DigestOf([], "Qwen 更新").Sections[0].Stories)],
        };

        new Tagger(Lexicons.Small)
            .Tag(digest, Nothing)
            .Stories.Single()
            .Tags.ShouldBe([new("qwen", "Qwen"), new(TagSlug.Of("开源小品"), "开源 小品", IsSection: true)]);
    }

    [Fact]
    public void A_section_that_the_lexicon_names_is_its_tag()
    {
        var digest = DigestOf([], "一则消息", "机器人来了");
        digest = digest with { Sections = [digest.Sections[0] with { Title = "Robots" }] };

        new Tagger(Lexicons.Small)
            .Tag(digest, Nothing)
            .Stories.Select(story => story.Tags.ShouldHaveSingleItem())
            .ShouldBe([new("robots", "机器人"), new("robots", "机器人")]);
    }

    [Fact]
    public void The_stamp_differs_with_the_lexicon_and_with_what_tells_nothing()
    {
        var tagger = new Tagger(Lexicons.Small);

        tagger.Tag(DigestOf([], "Qwen 更新"), Nothing).TaggedBy.ShouldBe(tagger.StampOf(Nothing));
        tagger.StampOf(new HashSet<string> { "b", "a" }).ShouldBe(tagger.StampOf(new HashSet<string> { "a", "b" }));
        new[]
        {
            tagger.StampOf(Nothing),
            tagger.StampOf(new HashSet<string> { "a" }),
            tagger.StampOf(new HashSet<string> { "b" }),
            new Tagger(Lexicons.Shipped).StampOf(Nothing),
        }.ShouldBeUnique();
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
            editorial: [.. Enumerable.Range(1, 20).Select(number => $"专题{(char)('甲' + number)}")],
            insight: string.Concat(Enumerable.Range(1, 20).Select(number => $"专题{(char)('甲' + number)}。"))
        );

        tags.Count.ShouldBe(Tagger.MostTags - 1); // and the section, which this one has none of
        tags.Take(Tagger.MostNames + 1)
            .ShouldBe(["Meta", "字节跳动", "宇树科技", "机器人", "苹果", "Qwen", "GLM", "GPT", "专题申"]);
    }

    [Fact]
    public void Tagging_twice_is_tagging_once()
    {
        var tagger = new Tagger(Lexicons.Small);
        var once = tagger.Tag(DigestOf("Qwen 更新", ["机器人。"], null, ["AI"]), Nothing);

        tagger.Tag(once, Nothing).Stories.Single().Tags.ShouldBe(once.Stories.Single().Tags);
    }

    private static IReadOnlyList<string> TagsOf(
        string title,
        string[] body,
        string? insight = null,
        IReadOnlyList<string>? editorial = null
    ) =>
        [
            .. new Tagger(Lexicons.Small)
                .Tag(DigestOf(title, body, insight, editorial ?? []), Nothing)
                .Stories.Single()
                .Tags.Select(tag => tag.Name),
        ];

    private static IEnumerable<string> TagsOfAll(Digest digest, string[] everyday) =>
        new Tagger(Lexicons.Small)
            .Tag(digest, everyday.ToHashSet())
            .Stories.Select(story => string.Join(' ', story.Tags.Select(tag => tag.Name)));

    private static Digest DigestOf(IReadOnlyList<string> editorial, params string[] titles)
    {
        var digest = DigestOf("", [], insight: null, editorial);
        var story = digest.Sections[0].Stories[0];
        return digest with
        {
            Sections =
            [
                digest.Sections[0] with
                {
                    Stories = [.. titles.Select(title => story with { Title = title })],
                },
            ],
        };
    }

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
        return new Digest(date, "一天", null, editorial, [], null, [], [], [new("", [], [story])], null, "hash");
    }

    private static Block Line(string text) => new Paragraph([new Text(text)]);
}
