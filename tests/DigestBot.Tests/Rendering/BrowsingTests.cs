using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Browsing;
using DigestBot.Tests.Digests;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class BrowsingTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private static readonly Story WithInsight = ADigest.Story("甲") with
    {
        Insight = new Insight("点评 & 展望", [new Paragraph([new Text("意味深长")])]),
        Tags = [new Tag("qwen", "Qwen")],
    };

    [Fact]
    public void A_story_has_its_insight_folded_and_all_else_behind_buttons()
    {
        var related = ADigest.Story("从前");

        var page = new StoryPage(Settings).Of(ADigest.Of(WithInsight), WithInsight, [(ADigest.Day, related)], page: 1);

        page.Html.ShouldBe(
            """
            <a href="https://news.example.com/1"><b>甲</b> news.example.com</a>
            2026年3月5日 周四 · 第一节

            正文
            <blockquote expandable><b>点评 &amp; 展望</b>
            意味深长</blockquote>
            """
        );
        Rows(page).ShouldBe(["🏷 Qwen", "🔗 阅读原文 | ↗️ 分享", "↪ 2026-03-05 · 从前", "◀ 第一节"]);
    }

    [Fact]
    public void A_story_stands_under_its_first_picture()
    {
        var picture = new Uri("https://images.example.com/1.png");
        var story = WithInsight with { Body = [new Paragraph([new Strong([new Image(picture, "图")])])] };

        new StoryPage(Settings)
            .Of(ADigest.Of(story), story, [], page: 1)
            .Preview.ShouldBe(new LinkPreview(picture, Large: true, AboveText: true));
    }

    [Fact]
    public void A_day_without_a_summary_shows_its_titles()
    {
        var digest = ADigest.Of(ADigest.Story("甲"), ADigest.Story("乙")) with { Summary = [] };

        var page = new FrontPage(Settings).Of(digest, Neighbours.WhenNewest);

        page.Html.ShouldContain("甲</a>\n• ");
        Rows(page).ShouldBe(["第一节 · 2", "📄 全文发送", "◀ 上一期 | 📅 日历"]);
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        var digest = ADigest.Of(WithInsight);

        new FrontPage(Settings).Of(digest, default, page: 9).ShouldBeLike(new FrontPage(Settings).Of(digest, default));
        new SectionPage(Settings).Of(digest, 0, page: 9).ShouldBeLike(new SectionPage(Settings).Of(digest, 0, page: 1));
    }

    [Fact]
    public void The_many_sections_of_a_day_are_paged_as_well()
    {
        var sections = Enumerable.Range(1, 150).Select(n => new Section($"节{n}", [], [ADigest.Story($"条{n}")]));
        var digest = ADigest.Of() with { Sections = [.. sections] };

        var labels = Enumerable
            .Range(1, 3)
            .SelectMany(page => new FrontPage(Settings).Of(digest, default, page).Buttons.SelectMany(row => row))
            .Select(button => button.Label)
            .ToList();

        labels.ShouldContain("节1 · 1");
        labels.ShouldContain("节150 · 1");
    }

    [Theory]
    [InlineData("甲 乙 丙", "甲 · 1 | 乙 · 1 | 丙 · 1")]
    [InlineData("甲 乙 丙 丁", "甲 · 1 | 乙 · 1/丙 · 1 | 丁 · 1")]
    [InlineData("甲 乙 丙 丁 戊", "甲 · 1 | 乙 · 1 | 丙 · 1/丁 · 1 | 戊 · 1")]
    [InlineData("模型与开源 产品 融资 机器人", "模型与开源 · 1 | 产品 · 1/融资 · 1 | 机器人 · 1")]
    [InlineData("甲 国产大模型密集开源按下加速键 丙", "甲 · 1/国产大模型密集开源按下加速键 · 1/丙 · 1")]
    public void Rows_of_sections_are_even(string titles, string rows)
    {
        var sections = titles.Split(' ').Select(title => new Section(title, [], [ADigest.Story($"条{title}")]));
        var digest = ADigest.Of() with { Sections = [.. sections] };

        string.Join('/', Rows(new FrontPage(Settings).Of(digest, default)).SkipLast(2)).ShouldBe(rows);
    }

    [Fact]
    public void Of_a_day_that_has_nothing_wanted_other_days_are_offered_and_the_whole_of_it()
    {
        var settings = Settings with { Selection = new Selection(["robots"], [], []) };
        var (wanted, selected) = settings.Select(ADigest.Of(WithInsight));

        var page = new FrontPage(selected).Of(wanted, Neighbours.WhenNewest);

        page.Html.ShouldContain("1 条，没有你想看的");
        Rows(page).ShouldBe(["👀 看未列出的 1 条", "◀ 上一期 | 📅 日历"]);
    }

    [Fact]
    public void What_passes_over_the_screen_is_short_enough()
    {
        foreach (var phrases in Enum.GetValues<Language>().Select(Phrases.In))
        {
            string[] toasts =
            [
                phrases.NoEarlierDigest,
                phrases.NoLaterDigest,
                phrases.SectionGone,
                phrases.StoryGone,
                phrases.NoDigestYet,
                phrases.NotForYou,
                phrases.UnknownCommand,
                phrases.OnlyAdministratorsSubscribe,
                phrases.GroupGetsEveryDay,
                phrases.NoDigestOn(new DateOnly(2026, 9, 30), new DateOnly(2026, 9, 23)),
            ];
            toasts.ShouldAllBe(toast => toast.Length <= 200);
        }
    }

    private static IEnumerable<string> Rows(TextMessage page) =>
        page.Buttons.Select(row => string.Join(" | ", row.Select(button => button.Label)));
}

file static class Pages
{
    public static void ShouldBeLike(this TextMessage page, TextMessage other)
    {
        page.Html.ShouldBe(other.Html);
        page.Buttons.SelectMany(row => row).ShouldBe(other.Buttons.SelectMany(row => row));
    }
}
