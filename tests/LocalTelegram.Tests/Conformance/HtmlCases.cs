namespace LocalTelegram.Tests.Conformance;

/// <summary>
/// Hand-written cases: the HTML, and either <c>text | entities</c> (each <c>type@offset+length</c>, what it carries in
/// brackets) or <c>! refusal</c>.
/// </summary>
public sealed class HtmlCases : TheoryData<string, string>
{
    public HtmlCases()
    {
        // Every tag.
        Add("<b>a</b><strong>b</strong>", "ab | bold@0+1 bold@1+1");
        Add("<i>a</i><em>b</em>", "ab | italic@0+1 italic@1+1");
        Add("<u>a</u><ins>b</ins>", "ab | underline@0+1 underline@1+1");
        Add("<s>a</s><strike>b</strike><del>c</del>", "abc | strikethrough@0+1 strikethrough@1+1 strikethrough@2+1");
        Add("<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>", "ab | spoiler@0+1 spoiler@1+1");
        Add("<a href=\"https://a.com/x?y=1&amp;z=2\">a</a>", "a | text_link@0+1[https://a.com/x?y=1&z=2]");
        Add("<code>a</code><pre>b</pre>", "ab | code@0+1 pre@1+1");
        Add("<pre><code class=\"language-c#\">a</code></pre>", "a | pre@0+1[c#]");
        Add("<code class=\"language-c\"><pre>a</pre></code>", "a | pre@0+1[c]");
        Add("<pre><code class=\"language-c\">a</code> </pre>", "a  | pre@0+2 code@0+1");
        Add("<blockquote>a</blockquote>", "a | blockquote@0+1");
        Add("<blockquote expandable>a</blockquote>", "a | expandable_blockquote@0+1");
        Add("<blockquote expandable=\"\">a</blockquote>", "a | expandable_blockquote@0+1");
        Add("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍 | custom_emoji@0+2[5368324170671202286]");
        Add("<tg-time unix=\"1647531900\" format=\"wDT\">a</tg-time>", "a | date_time@0+1[1647531900 wDT]");
        Add("<tg-time unix=\"1647531900\">a</tg-time>", "a | date_time@0+1[1647531900 ]");
        Add("<tg-time>a</tg-time>", "a | ");

        // Tags within tags, and none at all.
        Add("<b>a<i>b</i></b>", "ab | bold@0+2 italic@1+1");
        Add("<i><b>a</b></i>", "a | bold@0+1 italic@0+1");
        Add("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab | blockquote@0+2 blockquote@1+1");
        Add("<b></b><i> </i>", "  | italic@0+1");
        Add("<B>a</b >", "a | bold@0+1");
        Add("<b>a</>", "a | bold@0+1");
        Add("<b x=y z='1' q>a</b>", "a | bold@0+1");

        // Characters.
        Add("😀<b>中</b>", "😀中 | bold@2+1");
        Add("&lt;&gt;&amp;&quot;&#65;&#x42;&lt", "<>&\"AB< | ");
        Add("&nbsp;&apos;&AMP;&#0;&", "&nbsp;&apos;&AMP;&#0;& | ");
        Add("&#x1F600;", "😀 | ");
        Add(
            "&#xd83d;&#xde00;",
            "! Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
        );

        // Links.
        Add("<a href=\"A.Com\">a</a>", "a | text_link@0+1[http://a.com/]");
        Add("<a>a.com</a>", "a.com | text_link@0+5[http://a.com/]");
        Add("<a href=\"mailto:a@b.c\">a</a>", "a | text_link@0+1[http://mailto:a@b.c/]");
        Add("<a href=\"javascript:x\">a</a>", "a | ");
        Add("<a href=\"/relative\">a</a>", "a | ");
        Add("<a href=\"#anchor\">a</a>", "a | ");
        Add("<a href=\"http://a\">a</a>", "a | ");
        Add("<a href=\"ftp://a.b\">a</a>", "a | ");
        Add("<a href=\"http://a.b:99999\">a</a>", "a | ");
        Add("<a href=\"tg://user?id=7\">a</a>", "a | text_mention@0+1[7]");
        Add("<a href=\"tg://resolve?domain=a\">a</a>", "a | text_link@0+1[tg://resolve?domain=a]");
        Add("<a href=\"a.b\"><a href=\"c.d\">a</a></a>", "a | text_link@0+1[http://c.d/] text_link@0+1[http://a.b/]");

        // Refusals.
        Add("<br>", "! Unsupported start tag \"br\" at byte offset 0");
        Add("中<br/>", "! Unsupported start tag \"br/\" at byte offset 3");
        Add("<!-- x -->", "! Unsupported start tag \"!--\" at byte offset 0");
        Add("a < b", "! Unsupported start tag \"\" at byte offset 2");
        Add("a <b", "! Unclosed start tag at byte offset 2");
        Add("<a href=\"x", "! Unclosed start tag at byte offset 0");
        Add("<b x", "! Unclosed start tag \"b\" at byte offset 0");
        Add("<b />", "! Empty attribute name in the tag \"b\" at byte offset 0");
        Add("<a href=a/b>c</a>", "! Unexpected end of name token at byte offset 8");
        Add("<span>a</span>", "! Tag \"span\" must have class \"tg-spoiler\" at byte offset 0");
        Add("a</b>", "! Unexpected end tag at byte offset 1");
        Add("<b>a</b", "! Unclosed end tag at byte offset 4");
        Add("<i>a<b>b</i></b>", "! Unmatched end tag at byte offset 8, expected \"</b>\", found \"</i>\"");
        Add("<b>a", "! Can't find end tag corresponding to start tag \"b\"");
        Add("<tg-emoji emoji-id=\"x\">a</tg-emoji>", "! Invalid custom emoji identifier specified");
        Add("<tg-time unix=\"5\" format=\"x\">a</tg-time>", "! Invalid date format used");
    }
}
