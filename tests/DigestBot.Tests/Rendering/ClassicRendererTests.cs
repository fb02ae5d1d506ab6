using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Tests.Digests;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class ClassicRendererTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public void The_cover_is_a_large_preview_above_the_headline_and_nothing_else_has_one()
    {
        var day = ClassicRenderer.RenderDay(ADigest.Of(ADigest.Story("甲")), Settings);

        day[0]
            .Preview.ShouldBe(
                new LinkPreview(new Uri("https://images.example.com/cover.png"), Large: true, AboveText: true)
            );
        day.Skip(1).ShouldAllBe(message => message.Preview == null);
    }

    [Fact]
    public void The_headline_says_the_day_in_the_readers_language()
    {
        var digest = ADigest.Of(ADigest.Story("甲"));

        ClassicRenderer
            .RenderDay(digest, Settings)[0]
            .Html.ShouldBe("<b>一天的标题</b>\n2026年3月5日 周四 · 1 条\n\n• 要点一");
        ClassicRenderer
            .RenderDay(digest, Settings with { Language = Language.English })[0]
            .Html.ShouldContain("Thursday, 5 March 2026 · 1 story");
    }

    [Fact]
    public void The_menu_stands_under_the_last_message_only()
    {
        var day = ClassicRenderer.RenderDay(ADigest.Of(ADigest.Story("甲")), Settings);

        day.SkipLast(1).ShouldAllBe(message => message.Buttons.Count == 0);
        day[^1]
            .Buttons.SelectMany(row => row)
            .OfType<LinkButton>()
            .Select(button => button.Target.Query)
            .ShouldBe(["?start=subscribe", "?start=days", "?start=tags", "?start=search"]);
    }

    [Fact]
    public void Without_a_name_of_the_bot_there_are_no_deep_links() =>
        ClassicRenderer
            .RenderDay(ADigest.Of(ADigest.Story("甲")), Settings with { Links = null })
            .ShouldAllBe(message => message.Buttons.Count == 0);

    [Fact]
    public void The_group_is_offered_where_the_settings_say_so()
    {
        var digest = ADigest.Of(ADigest.Story("甲")) with
        {
            Community = new Community("@group", new Uri("https://t.me/group")),
        };

        Targets(ClassicRenderer.RenderDay(digest, Settings)).ShouldNotContain(digest.Community.Link);
        Targets(ClassicRenderer.RenderDay(digest, Settings with { InviteToCommunity = true }))
            .ShouldContain(digest.Community.Link);
    }

    [Fact]
    public void Stories_are_numbered_through_the_day_and_one_line_items_are_not()
    {
        var digest = ADigest.Of() with
        {
            Sections =
            [
                new Section("甲节", [], [ADigest.Story("甲"), ADigest.Story("乙") with { Kind = StoryKind.Brief }]),
                new Section("乙节", [], [ADigest.Story("丙")]),
            ],
        };

        var day = ClassicRenderer.RenderDay(digest, Settings);

        day[1]
            .Html.ShouldBe(
                """
                <b>甲节</b> · 1/2

                <a href="https://news.example.com/1"><b>1. 甲</b> news.example.com</a>
                正文

                • <a href="https://news.example.com/1">乙</a> — 正文 · <a href="https://news.example.com/1">news.example.com</a>
                """
            );
        day[2].Html.ShouldStartWith("<b>乙节</b> · 2/2\n\n<a href=\"https://news.example.com/1\"><b>2. 丙</b>");
    }

    [Fact]
    public void The_insight_is_a_folded_quote_under_its_own_label() =>
        ClassicRenderer
            .RenderDay(ADigest.Of(WithInsight), Settings)[1]
            .Html.ShouldEndWith("正文\n<blockquote expandable><b>点评 &amp; 展望</b>\n意味深长</blockquote>");

    [Fact]
    public void A_list_links_each_story_to_its_source_and_into_the_bot()
    {
        var story = ADigest.Story("甲");

        var list = ClassicRenderer
            .RenderStoryList("🏷 Qwen", ["一句话"], first: 9, [(ADigest.Day, story)], Settings)
            .ShouldHaveSingleItem();

        list.Html.ShouldBe(
            $"""
            <b>🏷 Qwen</b>
            一句话

            9. <a href="https://news.example.com/1">甲</a>
            {"\u2003"}2026-03-05 ·{"\u00a0"}<a href="https://news.example.com/1">news.example.com</a> · <a href="https://t.me/digest_bot?start=s_{story.Id}">展开</a>
            """
        );
    }

    [Fact]
    public void With_leads_a_day_has_the_first_paragraph_of_each_story_and_the_list_it_announces()
    {
        Block list = new ListBlock(
            null,
            [
                [new Paragraph([new Text("项")])],
            ]
        );
        var announcing = WithInsight with
        {
            Body = [new Paragraph([new Text("包括：")]), list, new Paragraph([new Text("尾声")])],
        };

        var day = ClassicRenderer.RenderDay(ADigest.Of(announcing), Settings with { Density = Density.Standard });

        day.Count.ShouldBe(2);
        day[1].Html.ShouldEndWith("包括：\n• 项");
    }

    private static Story WithInsight =>
        ADigest.Story("甲") with
        {
            Insight = new Insight("点评 & 展望", [new Paragraph([new Text("意味深长")])]),
        };

    private static IEnumerable<Uri> Targets(IEnumerable<TextMessage> messages) =>
        messages
            .SelectMany(message => message.Buttons)
            .SelectMany(row => row)
            .OfType<LinkButton>()
            .Select(button => button.Target);
}
