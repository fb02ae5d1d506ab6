using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Tests.Rendering;

public sealed class PagesTests
{
    private static readonly Scope Section = new("节", " · 1/2");

    [Fact]
    public void What_fits_is_one_message() => Texts(Story("甲", 1000, 1000), Story("乙", 1000)).ShouldHaveSingleItem();

    [Fact]
    public void A_story_that_fits_a_message_is_not_broken_to_fill_another()
    {
        var pages = Texts(Story("甲", 2500), Story("乙", 1000, 1000, 500));

        pages.Count.ShouldBe(2);
        pages[1].ShouldStartWith("节 · 1/2\n\n乙\n");
    }

    [Fact]
    public void A_broken_story_numbers_its_parts_and_repeats_its_title()
    {
        var pages = Texts(Story("甲", 3000, 3000, 3000));

        pages.Count.ShouldBe(3);
        pages[0].ShouldStartWith("甲 (1/3)\n");
        pages[1].ShouldStartWith("节 · 1/2\n\n甲 (2/3)\n");
        pages[2].ShouldStartWith("节 · 1/2\n\n甲 (3/3)\n");
    }

    [Fact]
    public void One_line_items_after_a_story_stand_under_their_section_in_the_next_message()
    {
        var items = Enumerable
            .Range(0, 8)
            .Select(_ => new Line([new Words(new string('条', 500))], Boundary.Story, Gap.Line) { Scope = Section });

        Texts(Story("甲", 3900), items)[1].ShouldStartWith("节 · 1/2\n\n条");
    }

    [Fact]
    public void Messages_are_filled_evenly()
    {
        var pages = Texts(Story("甲", Enumerable.Repeat(500, 10).ToArray()));

        pages.Select(page => page.Count(c => c == '文')).ShouldBe([2500, 2500]);
    }

    [Fact]
    public void What_nothing_follows_is_filled_as_far_as_its_paragraphs_go()
    {
        var (html, isWhole) = Pages.First(Story("甲", Enumerable.Repeat(500, 10).ToArray()));

        isWhole.ShouldBeFalse();
        html.Count(c => c == '文').ShouldBe(4000);
        html.ShouldNotContain("(1/");
    }

    [Fact]
    public void What_nothing_follows_is_whole_where_it_fits() =>
        Pages.First(Story("甲", 500, 500)).IsWhole.ShouldBeTrue();

    [Fact]
    public void A_title_never_stands_last_in_a_message() =>
        Texts(Story("甲", 4000), Story("乙", 4000)).ShouldAllBe(page => !page.EndsWith('乙'));

    [Fact]
    public void A_quote_that_breaks_is_closed_and_opened_again()
    {
        var quote = Mark.FoldedQuote();
        var lines = Story("甲", 3000, 3000).Select(line => line.IsTitle ? line : line with { Frames = [quote] });

        var pages = Pages.LayOut(lines);

        pages.Count.ShouldBe(2);
        pages.ShouldAllBe(page =>
            page.Html.Contains("<blockquote expandable>文") && page.Html.EndsWith("文</blockquote>")
        );
    }

    [Fact]
    public void A_long_paragraph_breaks_after_a_sentence_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("一句完整的话，分成两半。", 500));

        var pages = Texts([new Line([new Words(text)], Boundary.Block, Gap.None)]);

        pages.Count.ShouldBe(2);
        pages[0].ShouldEndWith("。");
        string.Concat(pages).ShouldBe(text);
    }

    [Fact]
    public void An_english_paragraph_breaks_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 2000));

        var pages = Texts([new Line([new Words(text)], Boundary.Block, Gap.None)]);

        pages.ShouldAllBe(page => page.StartsWith("word ") && page.EndsWith("word "));
        string.Concat(pages).ShouldBe(text);
    }

    [Fact]
    public void A_word_longer_than_a_message_is_broken_between_graphemes()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 1000));

        var pages = Texts([new Line([new Words(text)], Boundary.Block, Gap.None)]);

        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(page => page.StartsWith("👨‍👩‍👧") && page.EndsWith("👨‍👩‍👧"));
        string.Concat(pages).ShouldBe(text);
    }

    [Fact]
    public void A_link_is_not_broken_where_the_text_around_it_can_be()
    {
        var link = new Element(Mark.Link(new Uri("https://example.com/")), [new Words(new string('链', 2000))]);

        var pages = Pages.LayOut([new Line([new Words(new string('文', 3000)), link], Boundary.Block, Gap.None)]);

        pages.Count(page => page.Html.Contains("<a ")).ShouldBe(1);
    }

    [Fact]
    public void More_than_a_hundred_links_go_into_several_messages()
    {
        var lines = Enumerable
            .Range(0, 250)
            .Select(n => new Line(
                [new Element(Mark.Link(new Uri($"https://example.com/{n}")), [new Words("x")])],
                Boundary.Item,
                Gap.Line
            ));

        var pages = Pages.LayOut(lines);

        pages.Count.ShouldBe(3);
        pages.ShouldAllBe(page => TelegramHtml.Read(page.Html).Entities <= 100);
    }

    [Fact]
    public void Pieces_of_one_line_join_again_within_a_message()
    {
        var bold = new Element(Mark.Bold(), [new Words(string.Concat(Enumerable.Repeat("一句话。", 400)))]);

        Pages
            .LayOut([new Line([bold], Boundary.Block, Gap.None)])
            .ShouldHaveSingleItem()
            .Html.Split("<b>")
            .Length.ShouldBe(2);
    }

    private static List<string> Texts(params IEnumerable<Line>[] stories) =>
        [.. Pages.LayOut(stories.SelectMany(lines => lines)).Select(page => TelegramHtml.Read(page.Html).Text)];

    private static IEnumerable<Line> Story(string title, params int[] paragraphs)
    {
        var scope = new Scope(title, outer: Section, counted: true);
        return
        [
            new Line([new Element(Mark.Bold(), [new Words(title)])], Boundary.Story, Gap.Blank)
            {
                Scope = scope,
                IsTitle = true,
                LeadsOn = true,
            },
            .. paragraphs.Select(length => new Line([new Words(new string('文', length))], Boundary.Block, Gap.Line)
            {
                Scope = scope,
            }),
        ];
    }
}
