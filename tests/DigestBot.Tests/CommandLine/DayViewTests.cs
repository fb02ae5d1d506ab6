using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Digests;
using DigestBot.Texts;

namespace DigestBot.Tests.CommandLine;

public sealed class DayViewTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private static readonly Story Whole = ADigest.Story("甲 & 乙") with
    {
        Body =
        [
            new Paragraph([new Text("有"), new Strong([new Text("粗体")]), new Text("和"), new CodeSpan("代码")]),
            new ListBlock(
                null,
                [
                    [new Paragraph([new Text("一项")])],
                ]
            ),
            new CodeBlock("sh", "run --now"),
        ],
        Insight = new Insight("点评", [new Paragraph([new Text("意味深长")])]),
    };

    [Fact]
    public void A_day_in_texts_is_shown_as_a_reader_sees_it_with_its_counts() =>
        ATerminal
            .Showing(ClassicRenderer.RenderDay(ADigest.Of(Whole), Settings))
            .ShouldBe(
                """
                ── 1/2 · text ──────────────────────────────────────────────
                31/4,096 characters · 69/32,768 bytes · 1/100 entities

                🖼 https://images.example.com/cover.png
                一天的标题
                2026年3月5日 周四 · 1 条

                • 要点一

                ── 2/2 · text ──────────────────────────────────────────────
                62/4,096 characters · 268/32,768 bytes · 8/100 entities

                第一节

                1. 甲 & 乙 news.example.com (https://news.example.com/1)
                有粗体和代码

                • 一项

                  run --now
                ┃ 点评
                ┃ 意味深长

                [ 🔔 每日订阅 (https://t.me/digest_bot?start=subscribe) ] [ 📅 往期
                (https://t.me/digest_bot?start=days) ]
                [ 🏷 标签 (https://t.me/digest_bot?start=tags) ] [ 🔍 搜索 (https://t.me/digest_bot?start=search) ]

                2 messages · 93 characters · none would be refused

                """
            );

    [Fact]
    public void A_day_as_a_document_is_shown_unfolded_with_its_counts()
    {
        var table = new TableBlock(
            [
                [new Text("模型")],
                [new Text("分")],
            ],
            [
                [
                    [new Text("甲")],
                    [new Text("71")],
                ],
            ]
        );
        var picture = new Paragraph([new Image(new Uri("https://images.example.com/1.png"), "图一")]);
        var story = Whole with { Body = [.. Whole.Body, table, picture] };

        ATerminal
            .Showing(RichRenderer.RenderDay(ADigest.Of(story), Settings with { Links = null }))
            .ShouldBe(
                """
                ── 1/1 · rich ──────────────────────────────────────────────
                98/32,768 characters · 20/500 blocks · 2/50 media · 4/16 levels · 2/20 columns

                🖼 https://images.example.com/cover.png

                一天的标题

                2026年3月5日 周四 · 1 条

                • 要点一

                第一节

                ▾ 1. 甲 & 乙
                  有粗体和代码
                  • 一项
                    run --now
                  ╭──────┬────╮
                  │ 模型 │ 分 │
                  ├──────┼────┤
                  │ 甲   │ 71 │
                  ╰──────┴────╯
                  🖼 https://images.example.com/1.png
                    图一
                  ┃ 点评
                  ┃ 意味深长
                  🔗 阅读原文 news.example.com (https://news.example.com/1)

                AI 日报

                1 message · 98 characters · none would be refused

                """
            );
    }

    [Fact]
    public void A_button_within_a_line_is_shown_as_one() =>
        ATerminal
            .Showing(RichRenderer.RenderDay(ADigest.Of(Whole), Settings), width: 200)
            .ShouldContain(
                "  🔗 阅读原文 news.example.com (https://news.example.com/1)"
                    + $" [ 单独打开 (https://t.me/digest_bot?start=s_{Whole.Id}) ]\n"
            );

    [Fact]
    public void Where_a_line_leads_to_one_address_twice_it_is_written_once() =>
        ATerminal
            .Showing([
                new TextMessage(
                    "• <a href=\"https://a.example/1\">甲</a> — 一句 · <a href=\"https://a.example/1\">a.example</a>\n"
                        + "• <a href=\"https://a.example/1\">乙</a>"
                ),
            ])
            .ShouldContain("• 甲 — 一句 · a.example (https://a.example/1)\n• 乙 (https://a.example/1)\n");

    [Fact]
    public void A_terminal_shows_formatting_and_opens_links_itself()
    {
        var shown = ATerminal.Showing(ClassicRenderer.RenderDay(ADigest.Of(Whole), Settings), ansi: true);

        shown.ShouldContain("\e[1m粗体\e[0m");
        shown.ShouldContain("https://news.example.com/1\e\\\e[1;4m1. 甲 & 乙\e[0m");
        shown.ShouldNotContain("(https://");
    }

    [Fact]
    public void What_is_piped_on_holds_no_codes() =>
        ATerminal.Showing(ClassicRenderer.RenderDay(ADigest.Of(Whole), Settings)).ShouldNotContain('\e');

    [Fact]
    public void A_quote_that_is_folded_keeps_its_bar()
    {
        var shown = ATerminal.Showing([new TextMessage($"<blockquote>{new string('长', 30)}</blockquote>")], width: 22);

        shown.ShouldContain($"┃ {new string('长', 10)}\n┃ {new string('长', 10)}\n┃ {new string('长', 10)}\n");
    }

    [Fact]
    public void A_count_beyond_its_limit_stands_out()
    {
        var shown = ATerminal.Showing([new TextMessage(new string('a', 4097)), new TextMessage("b")], ansi: true);

        shown.ShouldContain("\e[1;91m4,097/4,096 characters\e[0m");
        shown.ShouldContain("\e[1;91m1 would be refused\e[0m");
    }
}
