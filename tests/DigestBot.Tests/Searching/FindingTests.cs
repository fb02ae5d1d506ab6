using DigestBot.Digests;

namespace DigestBot.Tests.Searching;

public sealed class FindingTests
{
    [Theory]
    [InlineData("智谱发布 GLM-5", "GLM-5")]
    [InlineData("智谱发布 GLM-5", "GLM5")]
    [InlineData("智谱发布 GLM-5", "GLM 5")]
    [InlineData("智谱发布 GLM-5", "glm")]
    [InlineData("智谱发布 GLM-5.1", "glm-5")]
    [InlineData("智谱发布 GLM-5", "ｇｌｍ－５")]
    [InlineData("阿里发布 Qwen3.5 系列", "Qwen3.5")]
    [InlineData("阿里发布 Qwen3.5 系列", "qwen 3.5")]
    [InlineData("阿里发布 Qwen3.5 系列", "Qwen")]
    [InlineData("阿里发布 Qwen3.5 系列", "Qwen3")]
    [InlineData("阿里发布 Qwen3.5 系列", "系列 阿里")]
    [InlineData("阿里发布 Qwen3.5 系列", "通义千问")]
    [InlineData("阿里发布 Qwen3.5 系列", "alibaba")]
    [InlineData("DeepSeek 更新", "deep seek")]
    [InlineData("春晚机器人四强亮相", "机器人春晚")]
    [InlineData("春晚机器人四强亮相", "春晚 四强")]
    [InlineData("春晚机器人四强亮相", "晚")]
    [InlineData("一只猫学会下棋", "猫")]
    [InlineData("Coding agents in production", "agent")]
    [InlineData("GPT-4o 下线", "GPT4o")]
    [InlineData("GPT-4o 下线", "gpt-4")]
    [InlineData("LangChain 更新", "langchian")]
    [InlineData("Anthropic 融资", "anthrop")]
    [InlineData("用 C++ 重写", "c++")]
    [InlineData("Pokémon 智能体", "pokemon")]
    public async Task A_story_is_found_however_its_words_are_written(string title, string typed)
    {
        using var search = await ASearch.OverTitlesAsync("全无关系的一条", title, "又一条别的事");

        search.TitlesOf(typed).ShouldBe([title]);
    }

    [Theory]
    [InlineData("智谱发布 GLM-5", "GLM-4")]
    [InlineData("阿里发布 Qwen3.5 系列", "Qwen3.6")]
    [InlineData("春晚机器人四强亮相", "会议")]
    [InlineData("春晚机器人四强亮相", "猫")]
    [InlineData("GLM 开源", "GLN")]
    public async Task Another_version_or_another_word_is_not_found(string title, string typed)
    {
        using var search = await ASearch.OverTitlesAsync(title, "全无关系的一条");

        search.Find(typed)!.Stories.Select(found => found.Story.Title).ShouldNotContain(title);
    }

    [Fact]
    public async Task Bodies_and_insights_are_searched_after_titles()
    {
        using var search = await ASearch.OverAsync(
            AStory.On(AStory.Newest, "今天的事", "正文里说到潮汐发电。"),
            AStory.On(AStory.Newest.AddDays(-1), "昨天的事", "正文", insight: "解读里说到潮汐发电，潮汐发电很有前途。"),
            AStory.On(AStory.Newest.AddDays(-200), "一座灯塔改用潮汐发电", "正文")
        );

        var titles = search.TitlesOf("潮汐发电");

        titles[0].ShouldBe("一座灯塔改用潮汐发电");
        titles.Order().ShouldBe(new[] { "一座灯塔改用潮汐发电", "今天的事", "昨天的事" }.Order());
    }

    [Fact]
    public async Task Of_stories_that_match_alike_the_newer_comes_first()
    {
        using var search = await ASearch.OverAsync(
            AStory.On(AStory.Newest.AddDays(-300), "灯塔 甲"),
            AStory.On(AStory.Newest, "灯塔 丙"),
            AStory.On(AStory.Newest.AddDays(-30), "灯塔 乙")
        );

        search.TitlesOf("灯塔").ShouldBe(["灯塔 丙", "灯塔 乙", "灯塔 甲"]);
    }

    [Fact]
    public async Task The_very_version_comes_before_a_newer_one_of_its_family()
    {
        using var search = await ASearch.OverTitlesAsync("智谱发布 GLM-5.1", "智谱发布 GLM-5");

        search.TitlesOf("GLM-5").ShouldBe(["智谱发布 GLM-5", "智谱发布 GLM-5.1"]);
    }

    [Fact]
    public async Task Words_side_by_side_come_before_words_apart()
    {
        using var search = await ASearch.OverTitlesAsync("Agent 排行：Claude 领先，Code 其次", "Claude Code 更新");

        search.TitlesOf("claude code")[0].ShouldBe("Claude Code 更新");
    }

    [Fact]
    public async Task Where_no_story_has_all_the_words_those_with_some_are_said_to_be_near()
    {
        using var search = await ASearch.OverTitlesAsync("潮汐发电的灯塔", "别的事");

        var found = search.Find("灯塔 大象")!;

        found.IsLoose.ShouldBeTrue();
        found.Stories.Single().Story.Title.ShouldBe("潮汐发电的灯塔");
        search.Find("灯塔")!.IsLoose.ShouldBeFalse();
    }

    [Theory]
    [InlineData("tag:通义千问", "阿里发布 Qwen3.5")]
    [InlineData("标签：qwen", "阿里发布 Qwen3.5")]
    [InlineData("发布 tag: Qwen", "阿里发布 Qwen3.5")]
    [InlineData("发布 after:2026-03", "阿里发布 Qwen3.5")]
    [InlineData("发布 before:2026-02", "智谱发布 GLM-5")]
    [InlineData("after:2026-02 before:2026-02", "智谱发布 GLM-5")]
    public async Task Filters_leave_out_what_is_not_meant(string typed, string title)
    {
        using var search = await ASearch.OverAsync(
            AStory.On(new DateOnly(2026, 3, 1), "阿里发布 Qwen3.5"),
            AStory.On(new DateOnly(2026, 2, 28), "智谱发布 GLM-5"),
            AStory.On(new DateOnly(2026, 1, 31), "别的事")
        );

        search.TitlesOf(typed).ShouldBe([title]);
    }

    [Fact]
    public async Task A_filter_alone_gives_the_newest_first_in_reading_order()
    {
        var day = AStory.Newest;
        var two = AStory.On(day, "第一条") with { };
        var second = AStory.On(day, "第二条").Stories.Single();
        two = two with { Sections = [two.Sections[0] with { Stories = [.. two.Sections[0].Stories, second] }] };
        using var search = await ASearch.OverAsync(AStory.On(day.AddDays(-1), "前一天"), two);

        search.TitlesOf("after:2026").ShouldBe(["第一条", "第二条", "前一天"]);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        using var search = await ASearch.OverTitlesAsync(Enumerable.Range(1, 25).Select(number => $"灯塔 {number}"));

        var pages = Enumerable.Range(0, 4).Select(page => search.Find("灯塔", page * 8, 8)!).ToList();

        pages.ShouldAllBe(page => page.Total == 25);
        pages.Select(page => page.Stories.Count).ShouldBe([8, 8, 8, 1]);
        pages.SelectMany(page => page.Stories.Select(found => found.Story.Id)).Distinct().Count().ShouldBe(25);
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！ …")]
    [InlineData("🤖")]
    public async Task What_holds_no_word_is_no_search(string typed)
    {
        using var search = await ASearch.OverTitlesAsync("一条");

        search.Find(typed).ShouldBeNull();
    }

    [Fact]
    public async Task A_correction_is_followed()
    {
        using var search = await ASearch.OverAsync(AStory.On(AStory.Newest, "灯塔改用潮汐发电"));
        await search.Digests.TakeInAsync(AStory.On(AStory.Newest, "灯塔改用风力发电"), postsByItself: false);

        search.CatchUp().ShouldBe((1, 0));

        search.TitlesOf("潮汐").ShouldBeEmpty();
        search.TitlesOf("风力").ShouldBe(["灯塔改用风力发电"]);
    }

    [Fact]
    public async Task What_matched_is_marked_in_title_and_excerpt()
    {
        using var search = await ASearch.OverAsync(
            AStory.On(AStory.Newest, "阿里发布 Qwen3.5", "今天，Qwen3.5 系列开源。\n第二段。")
        );

        var found = search.Find("qwen 开源")!.Marked().Single();

        Written(found.Title).ShouldBe("阿里发布 [Qwen]3.5");
        Written(found.Excerpt).ShouldBe("今天，[Qwen]3.5 系列[开源]。 第二段。");
    }

    internal static string Written(IEnumerable<Inline> line) =>
        string.Concat(
            line.Select(inline =>
                inline is Strong strong ? $"[{PlainText.Of(strong.Content)}]" : PlainText.Of([inline])
            )
        );
}
