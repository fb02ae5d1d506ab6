using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Tests.Rendering;

public sealed class BlockLinesTests
{
    [Fact]
    public void Lists_nest_with_indented_bullets_and_keep_their_numbers() =>
        Html(
                new ListBlock(
                    3,
                    [
                        [
                            P("甲"),
                            new ListBlock(
                                null,
                                [
                                    [P("乙")],
                                    [P("丙"), P("丁")],
                                ]
                            ),
                        ],
                        [P("戊")],
                    ]
                )
            )
            .ShouldBe("3. 甲\n\u2003◦ 乙\n\u2003◦ 丙\n\u2003\u2003丁\n4. 戊");

    [Fact]
    public void A_label_stands_close_to_its_list_and_apart_from_what_comes_before() =>
        Html(
                P("导语"),
                new Paragraph([new Strong([new Text("要点：")])]),
                new ListBlock(
                    null,
                    [
                        [P("甲")],
                    ]
                ),
                P("尾声")
            )
            .ShouldBe("导语\n\n<b>要点：</b>\n• 甲\n\n尾声");

    [Fact]
    public void Code_keeps_its_lines_and_its_language() =>
        Html(new CodeBlock("c#", "if (a < b)\n    run();"))
            .ShouldBe("<pre><code class=\"language-c#\">if (a &lt; b)\n    run();</code></pre>");

    [Fact]
    public void A_language_that_is_too_long_to_be_one_is_not_named() =>
        Html(new CodeBlock(new string('x', 5000), "run();")).ShouldBe("<pre>run();</pre>");

    [Fact]
    public void A_quote_within_a_quote_is_marked_by_a_bar() =>
        Html(new QuoteBlock([P("外"), new QuoteBlock([P("内")])])).ShouldBe("<blockquote>外\n\n▎内</blockquote>");

    [Fact]
    public void An_item_that_begins_with_code_keeps_its_bullet() =>
        Html(
                new ListBlock(
                    null,
                    [
                        [new CodeBlock(null, "x")],
                    ]
                )
            )
            .ShouldBe("• \n<pre>x</pre>");

    [Fact]
    public void Bold_within_bold_and_a_link_within_a_link_lose_the_inner_mark() =>
        Html(
                new Paragraph([
                    new Strong([new Text("a"), new Strong([new Text("b")])]),
                    new Link(new Uri("https://example.com/"), [new Image(new Uri("https://example.com/i.png"), "图")]),
                ])
            )
            .ShouldBe("<b>ab</b><a href=\"https://example.com/\">🖼 图</a>");

    [Fact]
    public void A_picture_without_a_name_is_still_a_link() =>
        Html(new Paragraph([new Image(new Uri("https://example.com/i.png"), "")]))
            .ShouldBe("<a href=\"https://example.com/i.png\">🖼 图片</a>");

    [Fact]
    public void A_narrow_table_is_aligned_by_columns_that_chinese_takes_two_of() =>
        Html(
                Table([
                    [T("模型"), T("分")],
                    [T("GPT-5"), T("9")],
                    [T("千问"), T("10")],
                ])
            )
            .ShouldBe("<pre>模型   分\n─────  ──\nGPT-5  9\n千问   10</pre>");

    [Fact]
    public void A_wide_table_is_told_row_by_row() =>
        Html(
                Table([
                    [T("模型"), T("评语")],
                    [T("甲"), T(new string('长', 30))],
                    [T("乙"), []],
                ])
            )
            .ShouldBe($"• <b>模型：甲</b>\n\u2003评语：{new string('长', 30)}\n• <b>模型：乙</b>\n\u2003评语：–");

    [Fact]
    public void A_table_with_links_keeps_them() =>
        Html(
                Table([
                    [T("项目")],
                    [
                        [new Link(new Uri("https://example.com/"), [new Text("甲")])],
                    ],
                ])
            )
            .ShouldBe("• <b>项目：<a href=\"https://example.com/\">甲</a></b>");

    private static string Html(params Block[] blocks) =>
        Pages.LayOut(new BlockLines(Phrases.In(Language.Chinese)).Of(blocks)).ShouldHaveSingleItem().Html.TrimStart();

    private static Paragraph P(string text) => new(T(text));

    private static IReadOnlyList<Inline> T(string text) => [new Text(text)];

    private static TableBlock Table(IReadOnlyList<IReadOnlyList<Inline>>[] rows) => new(rows[0], rows[1..]);
}
