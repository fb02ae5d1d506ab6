using DigestBot.CommandLine.Rendered;
using DigestBot.Messages;

namespace DigestBot.Tests.CommandLine;

public sealed class InspectionTests
{
    [Fact]
    public void Characters_bytes_and_entities_are_counted_as_they_will_be_read()
    {
        var inspection = Inspection.Of(
            new TextMessage(
                "<b>甲 &amp; 乙</b> <a href=\"https://example.com/\">x.com</a>"
                    + "<pre><code class=\"language-sh\">a.sh</code></pre><blockquote>@someone</blockquote>"
            )
        );

        inspection
            .Gauges.Select(gauge => gauge.ToString())
            .ShouldBe(["23/4,096 characters", "142/32,768 bytes", "5/100 entities"]); // the mention is the fifth
        inspection.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Blocks_are_counted_with_items_rows_and_the_words_between_them()
    {
        var inspection = Inspection.Of(
            new RichMessage(
                "<h1>T</h1><a name=\"s\"></a><ul><li>a<br><b>b</b></li><li><p>c</p></li></ul>"
                    + "<table><tr><td>d</td><td>e</td></tr></table><blockquote expandable>f</blockquote>"
                    + "<details><summary>g</summary><figure><img src=\"https://example.com/1.png\"/></figure></details>",
                []
            )
        );

        inspection
            .Gauges.Select(gauge => gauge.ToString())
            .ShouldBe(["9/32,768 characters", "12/500 blocks", "1/50 media", "3/16 levels", "2/20 columns"]);
    }

    [Theory]
    [InlineData("<br>", "<br> is no tag that it may hold")]
    [InlineData("<h1>x</h1>", "<h1> is no tag that it may hold")]
    [InlineData("<b>x", "<b> is not closed")]
    [InlineData("<b><i>x</b></i>", "</b> closes what is not open")]
    [InlineData("x</b>", "</b> closes what is not open")]
    [InlineData("1 < 2", "a less-than sign stands outside of a tag")]
    [InlineData("<a href=x>y</a>", "a less-than sign stands outside of a tag")]
    [InlineData("", "it has no text")]
    public void A_text_that_Telegram_cannot_read_is_found_out(string html, string fault) =>
        Inspection.Of(new TextMessage(html)).Faults.ShouldBe([fault]);

    [Fact]
    public void A_text_beyond_a_limit_is_found_out()
    {
        Faults(new string('a', 4096)).ShouldBeEmpty();
        Faults(new string('a', 4097)).ShouldBe(["4,097/4,096 characters are too many"]);
        Faults($"<a href=\"https://example.com/{new string('p', 32_768)}\">x</a>")
            .ShouldHaveSingleItem()
            .ShouldEndWith("bytes are too many");
        Faults(string.Concat(Enumerable.Repeat("<code>x</code>", 101))).ShouldBe(["101/100 entities are too many"]);

        static IReadOnlyList<string> Faults(string html) => Inspection.Of(new TextMessage(html)).Faults;
    }

    [Theory]
    [InlineData("", "<p>x</p>", 501, "", "501/500 blocks are too many")]
    [InlineData("<table><tr>", "<td>x</td>", 21, "</tr></table>", "21/20 columns are too many")]
    [InlineData("<h1>x</h1>", "<img src=\"https://example.com/1.png\"/>", 51, "", "51/50 media are too many")]
    [InlineData("<p>", "x", 32_769, "</p>", "32,769/32,768 characters are too many")]
    public void A_document_beyond_a_limit_is_found_out(string open, string part, int times, string end, string fault)
    {
        Faults(times).ShouldBe([fault]);
        Faults(times - 1).ShouldBeEmpty();

        IReadOnlyList<string> Faults(int count) =>
            Inspection.Of(new RichMessage(open + string.Concat(Enumerable.Repeat(part, count)) + end, [])).Faults;
    }

    [Fact]
    public void A_document_nested_too_deeply_is_found_out()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote>", 17)) + "x";
        html += string.Concat(Enumerable.Repeat("</blockquote>", 17));

        Inspection.Of(new RichMessage(html, [])).Faults.ShouldBe(["17/16 levels are too many"]);
    }
}
