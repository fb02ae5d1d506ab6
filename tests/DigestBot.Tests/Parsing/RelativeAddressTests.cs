using System.Text;
using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

public sealed class RelativeAddressTests
{
    private static readonly Uri Base = new("https://news.example.com/daily/");

    private const string Day = """
        ---
        title: 一天
        date: 2026-01-02
        cover: img/cover.png
        summary: "- 见[要点](points)"
        ---

        ## 版块

        ### [一条](posts/1)

        正文有[链接](/about)和 <a href="../raw">标签</a>。

        ![图](1.png)

        <p><img src="2.png" alt="图二"> <video src="3.mp4" title="片"></video></p>

        | 名 | 处 |
        | --- | --- |
        | 甲 | [格](cell) |

        **深度解读：**

        还有[一处](?page=2)。

        [注]: notes
        """;

    [Fact]
    public void With_a_base_every_relative_address_starts_from_it()
    {
        var digest = Parse(Day, Base);

        digest.Cover.ShouldBe(new Uri("https://news.example.com/daily/img/cover.png"));
        var story = digest.Stories.ShouldHaveSingleItem();
        story.Url.ShouldBe(new Uri("https://news.example.com/daily/posts/1"));
        Addresses(digest)
            .ShouldBe(
                [
                    "https://news.example.com/daily/points",
                    "https://news.example.com/about",
                    "https://news.example.com/raw",
                    "https://news.example.com/daily/1.png",
                    "https://news.example.com/daily/2.png",
                    "https://news.example.com/daily/3.mp4",
                    "https://news.example.com/daily/cell",
                    "https://news.example.com/daily/?page=2",
                    "https://news.example.com/daily/notes",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Without_a_base_they_stay_text()
    {
        var digest = Parse(Day, null);

        digest.Cover.ShouldBeNull();
        digest.Stories.ShouldAllBe(story => story.Url == null);
        Addresses(digest).ShouldBeEmpty();
        PlainText.Of(digest.Stories.First().Body).ShouldContain("正文有链接和 标签。");
    }

    [Theory]
    [InlineData("#part")]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void A_base_makes_no_link_of_what_is_no_relative_address(string address)
    {
        var digest = Parse($"## [一条](https://one.example.com/)\n\n[x]({address})\n", Base);

        Addresses(digest).ShouldBeEmpty();
        PlainText.Of(digest.Stories.Single().Body).ShouldBe("x\n");
    }

    [Theory]
    [InlineData("https://one.example.com/a")]
    [InlineData("//one.example.com/a")]
    public void An_address_with_a_host_of_its_own_keeps_it(string address)
    {
        var digest = Parse($"## [一条]({address})\n\n正文。\n", Base);

        digest.Stories.Single().Url.ShouldBe(new Uri("https://one.example.com/a"));
    }

    private static IEnumerable<string> Addresses(Digest digest)
    {
        var lines = digest.Summary.SelectMany(line => line);
        var blocks = digest.Stories.SelectMany(story => story.Body.Concat(story.Insight?.Blocks ?? []));
        var inlines = Inlines.In(lines).Concat(Inlines.In(blocks)).ToList();
        return inlines
            .OfType<Link>()
            .Select(link => link.Target)
            .Concat(inlines.OfType<Image>().Select(image => image.Source))
            .Select(target => target.AbsoluteUri);
    }

    private static Digest Parse(string text, Uri? baseUrl) =>
        DigestParser
            .Parse(new DigestSource("2026-01-02.md", Encoding.UTF8.GetBytes(text)), baseUrl)
            .ShouldBeOfType<Parsed>()
            .Digest;
}
