using System.Text.Json;

namespace LocalTelegram.Tests.Rich;

public sealed class RichMessageTests
{
    [Theory]
    [InlineData("words", """[{"type":"paragraph","text":"words"}]""")]
    [InlineData("<h2>A <b>b</b></h2>", """[{"type":"heading","text":["A ",{"type":"bold","text":"b"}],"size":2}]""")]
    [InlineData("<p>a\n  b<br>c</p><hr/>", """[{"type":"paragraph","text":"a b\nc"},{"type":"divider"}]""")]
    [InlineData(
        "<ul><li>a</li><li><input type=\"checkbox\" checked>b</li></ul>",
        """[{"type":"list","items":[{"label":"•","blocks":[{"type":"paragraph","text":"a"}]},{"label":"•","blocks":[{"type":"paragraph","text":"b"}],"has_checkbox":true,"is_checked":true}]}]"""
    )]
    [InlineData(
        "<ol start=\"3\"><li>a</li></ol>",
        """[{"type":"list","items":[{"label":"3.","blocks":[{"type":"paragraph","text":"a"}],"value":3,"type":"1"}]}]"""
    )]
    [InlineData(
        "<details open><summary>s</summary><p>c</p></details>",
        """[{"type":"details","summary":"s","blocks":[{"type":"paragraph","text":"c"}],"is_open":true}]"""
    )]
    [InlineData(
        "<blockquote expandable>q<cite>me</cite></blockquote>",
        """[{"type":"expandable_blockquote","text":"q","credit":"me"}]"""
    )]
    [InlineData(
        "<table bordered><tr><th>h</th></tr><tr><td align=\"right\">c</td></tr></table>",
        """[{"type":"table","cells":[[{"text":"h","align":"center","valign":"middle","is_header":true}],[{"text":"c","align":"right","valign":"middle"}]],"is_bordered":true}]"""
    )]
    [InlineData(
        "<pre><code class=\"language-c\">  x\n y</code></pre>",
        """[{"type":"pre","text":"  x\n y","language":"c"}]"""
    )]
    [InlineData(
        "<a name=\"top\"></a><p><a href=\"#top\">up</a> <a href=\"https://a.com\">out</a> <a href=\"/x\">no</a></p>",
        """[{"type":"anchor","name":"top"},{"type":"paragraph","text":[{"type":"anchor_link","text":"up","anchor_name":"top"}," ",{"type":"url","text":"out","url":"https://a.com/"}," no"]}]"""
    )]
    [InlineData(
        "<tg-button-row align=\"center\"><tg-button type=\"callback_data\" data=\"d\">B</tg-button></tg-button-row>",
        """[{"type":"buttons","buttons":[{"text":"B","callback_data":"d"}],"align":"center"}]"""
    )]
    [InlineData(
        "<p>see #tag &hellip; &copy;</p>",
        """[{"type":"paragraph","text":["see ",{"type":"hashtag","text":"#tag","hashtag":"#tag"}," … &copy;"]}]"""
    )]
    public async Task Its_HTML_becomes_blocks(string html, string blocks)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        var sent = await telegram.ResultAsync("sendRichMessage", new { chat_id = chat, rich_message = new { html } });

        sent.GetProperty("rich_message").GetProperty("blocks").ToString().ShouldBe(blocks);
    }

    [Theory]
    [InlineData("<marquee>x</marquee>", "can't parse rich message: Unsupported start tag \"marquee\" at byte offset 0")]
    [InlineData("<p>x", "can't parse rich message: Can't find end tag corresponding to start tag \"p\"")]
    [InlineData("", "rich message must be non-empty")]
    public async Task Its_HTML_is_refused(string html, string refusal)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        (await telegram.RefusalAsync("sendRichMessage", new { chat_id = chat, rich_message = new { html } })).ShouldBe(
            "Bad Request: " + refusal
        );
    }

    [Fact]
    public async Task Each_limit_holds_to_the_last_one_allowed()
    {
        await using var telegram = await LocalServer.StartAsync(options => options.Pacing.Enabled = false);
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        await Holds(n => string.Concat(Enumerable.Repeat("<p>x</p>", n)), 500, "RICH_MESSAGE_BLOCKS_TOO_MUCH");
        await Holds(
            n => $"<ul>{string.Concat(Enumerable.Repeat("<li>x</li>", n))}</ul>",
            249,
            "RICH_MESSAGE_BLOCKS_TOO_MUCH"
        );
        await Holds(
            n => $"<ol>{string.Concat(Enumerable.Repeat("<li>x</li>", n))}</ol>",
            249,
            "RICH_MESSAGE_BLOCKS_TOO_MUCH"
        );
        await Holds(n => $"<p>{new string('字', n)}</p>", 32_768, "MESSAGE_TOO_LONG");
        await Holds(
            n => string.Concat(Enumerable.Repeat("<img src=\"https://a.com/b.png\"/>", n)),
            50,
            "RICH_MESSAGE_MEDIA_TOO_MUCH"
        );
        await Holds(
            n => $"<table><tr>{string.Concat(Enumerable.Repeat("<td>x</td>", n))}</tr></table>",
            20,
            "RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH"
        );

        async Task Holds(Func<int, string> html, int most, string refusal)
        {
            (await Send(html(most))).GetProperty("ok").GetBoolean().ShouldBeTrue(refusal);
            (await Send(html(most + 1))).GetProperty("description").GetString().ShouldBe("Bad Request: " + refusal);
        }

        Task<JsonElement> Send(string html) =>
            telegram.CallAsync("sendRichMessage", new { chat_id = chat, rich_message = new { html } });
    }

    [Fact]
    public async Task A_text_becomes_rich_by_an_edit_and_plain_again()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "x" });

        var rich = await telegram.ResultAsync(
            "editMessageText",
            new
            {
                chat_id = chat,
                message_id = 1,
                rich_message = new { html = "<h1>x</h1>" },
            }
        );
        rich.TryGetProperty("text", out _).ShouldBeFalse();
        rich.GetProperty("rich_message").ToString().ShouldContain("heading");

        var plain = await telegram.ResultAsync(
            "editMessageText",
            new
            {
                chat_id = chat,
                message_id = 1,
                text = "y",
            }
        );
        plain.TryGetProperty("rich_message", out _).ShouldBeFalse();
    }
}
