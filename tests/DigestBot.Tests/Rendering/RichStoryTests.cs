using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Digests;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class RichStoryTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private static readonly Story Whole = ADigest.Story("甲 & 乙") with
    {
        Insight = new Insight("点评 & 展望", [new Paragraph([new Text("意味深长")])]),
        Tags = [new Tag("qwen", "Qwen"), new Tag("ai", "AI")],
    };

    [Fact]
    public void A_story_by_itself_shows_its_place_its_source_its_insight_unfolded_and_its_tags()
    {
        var view = RichRenderer.RenderStory(ADigest.Of(Whole), Whole, Settings).ShouldHaveSingleItem();

        view.Html.ShouldBe(
            "<h1>甲 &amp; 乙</h1>"
                + "<p>2026年3月5日 周四 · 第一节 · <a href=\"https://news.example.com/1\">news.example.com</a></p>"
                + "<p>正文</p>"
                + "<blockquote><p><b>点评 &amp; 展望</b></p><p>意味深长</p></blockquote>"
                + "<footer>🏷 <a href=\"https://t.me/digest_bot?start=t_qwen\">Qwen</a>"
                + " · <a href=\"https://t.me/digest_bot?start=t_ai\">AI</a></footer>"
        );
        view.Buttons.ShouldHaveSingleItem().Select(button => button.Label).ShouldBe(["🔗 阅读原文", "↗️ 分享"]);
    }

    [Fact]
    public void Sharing_passes_on_the_link_into_the_bot_with_the_title()
    {
        var share = RichRenderer.RenderStory(ADigest.Of(Whole), Whole, Settings)[0].Buttons[0][1];

        share
            .ShouldBeOfType<LinkButton>()
            .Target.OriginalString.ShouldBe(
                "https://t.me/share/url?url="
                    + $"https%3A%2F%2Ft.me%2Fdigest_bot%3Fstart%3Ds_{Whole.Id}&text=%E7%94%B2%20%26%20%E4%B9%99"
            );
    }

    [Fact]
    public void Where_the_bots_name_is_unknown_nothing_leads_into_it()
    {
        var view = RichRenderer.RenderStory(ADigest.Of(Whole), Whole, Settings with { Links = null })[0];

        view.Html.ShouldNotContain("t.me/");
        view.Html.ShouldEndWith("<footer>🏷 Qwen · AI</footer>");
        view.Buttons.ShouldHaveSingleItem().ShouldHaveSingleItem().Label.ShouldBe("🔗 阅读原文");
    }

    [Fact]
    public void A_story_too_long_for_one_message_is_named_again_in_the_next_and_the_buttons_stand_under_the_last()
    {
        var story = Whole with
        {
            Body = [.. Enumerable.Range(0, 700).Select(Block (n) => new Paragraph([new Text($"第 {n} 段。")]))],
        };

        var view = RichRenderer.RenderStory(ADigest.Of(story), story, Settings);

        view.Count.ShouldBe(2);
        view[1].Html.ShouldStartWith("<h1>甲 &amp; 乙</h1><p>第 ");
        view.Select(message => message.Buttons.Count).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_list_numbers_its_stories_each_with_its_day_its_host_and_the_way_into_the_bot()
    {
        var (first, second) = (ADigest.Story("甲"), ADigest.Story("乙", "https://other.example.com/2"));

        var list = RichRenderer
            .RenderStoryList("🏷 Qwen", [(ADigest.Day, first), (ADigest.Day.AddDays(-1), second)], Settings)
            .ShouldHaveSingleItem();

        list.Html.ShouldBe(
            "<h1>🏷 Qwen</h1><ol>"
                + "<li value=\"1\"><a href=\"https://news.example.com/1\">甲</a><br>2026-03-05 ·\u00a0"
                + "<a href=\"https://news.example.com/1\">news.example.com</a> · "
                + $"<a href=\"https://t.me/digest_bot?start=s_{first.Id}\">展开</a></li>"
                + "<li value=\"2\"><a href=\"https://other.example.com/2\">乙</a><br>2026-03-04 ·\u00a0"
                + "<a href=\"https://other.example.com/2\">other.example.com</a> · "
                + $"<a href=\"https://t.me/digest_bot?start=s_{second.Id}\">展开</a></li>"
                + "</ol>"
        );
    }
}
