using System.Net;
using System.Text.RegularExpressions;
using DigestBot.Administering.Stats;
using DigestBot.Charting;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Storing.Statistics;
using DigestBot.Tests.Digests;
using DigestBot.Texts;
using SkiaSharp;

namespace DigestBot.Tests.Administering;

/// <summary>What <c>/stats</c> shows and says.</summary>
public sealed partial class StatsTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly DeepLink Links = new("digest_test_bot");

    [Fact]
    public void Changes_and_sums_reach_back_as_far_as_they_say()
    {
        var report = Report(index => new(Today.AddDays(index - 40), new SubscriptionCount(100 + index, 2), index, 1));

        report.ChangeIn(7).ShouldBe(7);
        report.ChangeIn(30).ShouldBe(30);
        report.DeliveriesIn(7).ShouldBe((34 + 35 + 36 + 37 + 38 + 39 + 40, 7));
        report.DeliveriesIn(30).Failed.ShouldBe(30);
    }

    [Fact]
    public void What_is_not_known_is_not_told_and_the_beginning_is()
    {
        var report = Report(index =>
            new(Today.AddDays(index - 40), index < 35 ? null : new SubscriptionCount(9, 1), Sent: 0, Failed: 0)
        ) with
        {
            Since = Today.AddDays(-5),
        };

        var caption = StatsCaption.Of(report, Phrases.In(Language.Chinese), Links);

        report.ChangeIn(7).ShouldBeNull();
        caption.ShouldContain("订阅 10（私聊 9 · 群组 1）");
        caption.ShouldNotContain("±0");
        caption.ShouldContain("从 2026-02-28 开始统计");
    }

    [Theory]
    [InlineData("中文标题很长", "标签名字很长")]
    [InlineData("A & B <x> ", "a tag & more <y>")]
    public void The_longest_caption_fits_under_a_picture(string title, string tag)
    {
        var report = Long(string.Concat(Enumerable.Repeat(title, 60)), string.Concat(Enumerable.Repeat(tag, 60)));

        foreach (var language in Enum.GetValues<Language>())
        {
            var caption = StatsCaption.Of(report, Phrases.In(language), Links);
            WebUtility.HtmlDecode(Markup().Replace(caption, "")).Length.ShouldBeLessThanOrEqualTo(1024);
        }
    }

    [Fact]
    public void Without_a_chinese_font_the_picture_is_in_english_and_tags_it_cannot_write_are_numbered()
    {
        var report = Long("标题", "标签");
        var english = Long("标题", "#");

        var chinese = StatsPicture.Of(report, Phrases.In(Language.Chinese), ChartFont.Latin);

        chinese.ShouldBe(
            StatsPicture.Of(
                english with
                {
                    Tags =
                    [
                        .. english.Tags.Select((hot, index) => (hot.Tag with { Name = $"#{index + 1}" }, hot.Stories)),
                    ],
                },
                Phrases.In(Language.English),
                ChartFont.Latin
            )
        );
    }

    [Fact]
    public void There_is_a_panel_for_what_there_is_to_show()
    {
        var full = Long("标题", "标签");

        HeightOf(full).ShouldBe(3 * Picture.HeightOfPanel);
        HeightOf(full with { Tags = [] }).ShouldBe(2 * Picture.HeightOfPanel);
        StatsPicture
            .Of(
                Report(index => new(Today.AddDays(index - 40), new SubscriptionCount(0, 0), 0, 0)),
                Phrases.In(Language.English),
                ChartFont.Latin
            )
            .ShouldBeNull();

        static int HeightOf(StatsReport report) =>
            SKBitmap.DecodeBounds(StatsPicture.Of(report, Phrases.In(Language.English), ChartFont.Latin)).Height;
    }

    private static StatsReport Report(Func<int, DailyFigures> day) =>
        new([.. Enumerable.Range(0, 41).Select(day)], Today.AddDays(-40), [], []);

    private static StatsReport Long(string title, string tag) =>
        Report(index =>
            new(
                Today.AddDays(index - 40),
                new SubscriptionCount(1_000_000 - index, 100_000),
                Sent: 12_345_678,
                Failed: 1_234_567
            )
        ) with
        {
            Since = Today.AddDays(-29),
            Tags = [.. Enumerable.Range(0, 6).Select(index => (new Tag($"tag-{index}", tag), 123_456 - index))],
            Opened =
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(index => (ADigest.Story(title, $"https://news.example.com/{index}"), 1_234_567 - index)),
            ],
        };

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
