using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Tests.Digests;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class SummaryLinkTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));
    private static readonly Story Pico = ADigest.Story(
        "远山实验室发布 Pico-3：手机离线可用",
        "https://news.example.com/1"
    );
    private static readonly Story Robot = ADigest.Story("家务机器人独立收拾餐桌", "https://news.example.com/2");

    [Theory]
    [InlineData("远山发布 Pico-3 小模型，8 亿参数", "远山实验室发布 Pico-3：手机离线可用")]
    [InlineData("机器人第一次收拾完一张餐桌", "家务机器人独立收拾餐桌")]
    [InlineData("天气预报说明天有雨", null)]
    public void A_line_leads_to_the_story_that_it_tells_of(string line, string? title)
    {
        var digest = ADigest.Of(Pico, Robot);

        var story = new SummaryMatcher(digest).StoryOf([new Text(line)]);

        digest.Stories.FirstOrDefault(candidate => candidate.Id == story)?.Title.ShouldBe(title);
        (story is null).ShouldBe(title is null);
    }

    [Fact]
    public void Two_stories_that_a_line_fits_equally_leave_it_plain()
    {
        var digest = ADigest.Of(
            ADigest.Story("模型甲开源", "https://a.example.com/"),
            ADigest.Story("模型乙开源", "https://b.example.com/")
        );

        new SummaryMatcher(digest).StoryOf([new Text("模型开源")]).ShouldBeNull();
    }

    [Fact]
    public void Once_the_sections_stand_the_headline_links_to_them_and_nothing_else_changes()
    {
        var digest = ADigest.Of(Pico, Robot) with
        {
            Summary =
            [
                [new Text("远山发布 Pico-3")],
                [new Text("明天有雨")],
            ],
        };
        var before = ClassicRenderer.RenderDay(digest, Settings);

        var after = ClassicRenderer.RenderDay(digest, Settings, story => new Uri($"https://t.me/group/{story}"));

        after
            .Messages[0]
            .Html.ShouldContain($"• <a href=\"https://t.me/group/{Pico.Id}\">远山发布 Pico-3</a>\n• 明天有雨");
        after.Messages.Skip(1).Select(message => message.Html).ShouldBe(before.Skip(1).Select(message => message.Html));
        after.Places.ShouldBe(new Dictionary<StoryId, int> { [Pico.Id] = 1, [Robot.Id] = 1 });
    }

    [Fact]
    public void A_line_with_a_link_of_its_own_keeps_it()
    {
        Inline link = new Link(new Uri("https://own.example.com/"), [new Text("远山发布 Pico-3")]);
        var digest = ADigest.Of(Pico) with
        {
            Summary =
            [
                [link],
            ],
        };

        var day = ClassicRenderer.RenderDay(digest, Settings, _ => new Uri("https://t.me/group/7"));

        day.Messages[0].Html.ShouldEndWith("• <a href=\"https://own.example.com/\">远山发布 Pico-3</a>");
    }

    [Fact]
    public void Without_a_summary_the_headline_lists_the_titles()
    {
        var digest = ADigest.Of(Pico, Robot) with { Summary = [] };

        ClassicRenderer.RenderDay(digest, Settings)[0].Html.ShouldEndWith($"\n\n• {Pico.Title}\n• {Robot.Title}");
    }
}
