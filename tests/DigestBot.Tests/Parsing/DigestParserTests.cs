using System.Text;
using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

public sealed class DigestParserTests
{
    private const string Text = """
        ---
        title: 一天
        date: 2026-01-02
        ---

        # 一天

        ## [一条](https://one.example.com/)

        正文。
        """;

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF\uFEFF", "\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\n\n", "\n")]
    public void Byte_order_marks_line_ends_and_blank_lines_do_not_hide_the_front_matter(string before, string lineEnd)
    {
        var digest = Parse(before + Text.ReplaceLineEndings(lineEnd));

        digest.Date.ShouldBe(new DateOnly(2026, 1, 2));
        digest.Stories.ShouldHaveSingleItem().Title.ShouldBe("一条");
    }

    [Fact]
    public void The_same_text_saved_in_another_way_has_the_same_hash()
    {
        Parse("\uFEFF" + Text.ReplaceLineEndings("\r\n")).ContentHash.ShouldBe(Parse(Text).ContentHash);
        Parse(Text + " ").ContentHash.ShouldNotBe(Parse(Text).ContentHash);
    }

    [Fact]
    public void A_re_dated_digest_has_its_ids_of_the_new_day_and_the_hash_of_its_text()
    {
        var day = new DateOnly(2027, 5, 6);

        var digest = Parse(Text, redatedTo: day);

        digest.Date.ShouldBe(day);
        digest.Stories.ShouldAllBe(story => story.Id.Date == day);
        digest.ContentHash.ShouldBe(Parse(Text).ContentHash);
    }

    [Theory]
    [InlineData("2026-03-04.md", "", "2026-03-04")]
    [InlineData("/digests/2026/20260304-evening.md", "", "2026-03-04")]
    [InlineData("day.md", "# 2026年3月4日 早报\n", "2026-03-04")]
    [InlineData("day.md", "---\ntitle: 早报 2026/3/4\n---\n", "2026-03-04")]
    [InlineData("2020-01-01.md", "---\ndate: 2026-03-04T23:59:00-08:00\n---\n", "2026-03-04")]
    [InlineData("2026-03-04.md", "---\ndate: some day\n---\n", "2026-03-04")]
    public void The_day_stands_in_the_front_matter_the_file_name_or_the_title(string name, string head, string day)
    {
        var source = new DigestSource(name, Encoding.UTF8.GetBytes(head + "## [一条](https://one.example.com/)\n"));

        var digest = DigestParser.Parse(source).ShouldBeOfType<Parsed>().Digest;

        digest.Date.ToString("O").ShouldBe(day);
    }

    [Fact]
    public void A_title_that_the_text_gives_otherwise_is_kept_in_the_introduction()
    {
        var digest = Parse(Text.Replace("# 一天\n", "# 另一种说法\n", StringComparison.Ordinal));

        digest.Title.ShouldBe("一天");
        PlainText.Of(digest.Introduction).ShouldBe("另一种说法\n");
    }

    [Theory]
    [InlineData("见https://a.example.com/x?y=1。更多", "https://a.example.com/x?y=1")]
    [InlineData("(https://a.example.com/b_(c))", "https://a.example.com/b_(c)")]
    [InlineData("https://a.example.com/x, then", "https://a.example.com/x")]
    public void A_bare_address_is_a_link_that_ends_before_punctuation_and_Chinese(string line, string address)
    {
        var digest = Parse(Text.Replace("正文。", line, StringComparison.Ordinal));

        var link = Inlines.In(digest.Stories.Single().Body).OfType<Link>().ShouldHaveSingleItem();
        link.Target.OriginalString.ShouldBe(address);
        PlainText.Of(digest.Stories.Single().Body).ShouldBe(line + "\n");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](./x.md)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<a href='file:///etc/passwd'>x</a>")]
    public void A_link_that_leads_nowhere_from_Telegram_stays_as_its_text(string link)
    {
        var digest = Parse(Text.Replace("正文。", link, StringComparison.Ordinal));

        Inlines.In(digest.Stories.Single().Body).OfType<Link>().ShouldBeEmpty();
        PlainText.Of(digest.Stories.Single().Body).ShouldBe("x\n");
    }

    private static Digest Parse(string text, DateOnly? redatedTo = null) =>
        DigestParser
            .Parse(new DigestSource("day.md", Encoding.UTF8.GetBytes(text), redatedTo))
            .ShouldBeOfType<Parsed>()
            .Digest;
}
