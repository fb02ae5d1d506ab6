namespace DigestBot.Tests.Fuzzing;

/// <summary>Fragments that parsers and renderers stumble over, by what they try.</summary>
internal static class HostileText
{
    /// <summary>Markup, whole and torn.</summary>
    public static readonly string[] Markup =
    [
        .. "[ ] ( ) [a]( ]( ![ ![y](https://g.example/p.png) [![y](https://g.example/p.png)](https://g.example)".Split(
            ' '
        ),
        .. "* ** *** _ __ ~~ ` `` ``` ~~~ > >> - + | |- # ## ### #### --- === \\ \\* : :--- & &amp; &lt; &#0;".Split(
            ' '
        ),
        .. "&#xD800; &#x202E; &nbsp; < <b> </b> <i> <a> <a/> </a> <br> <br/> <p> </p> <div> </div> <pre>".Split(' '),
        .. "<!-- --> <![CDATA[ ]]> <? ?> <!A <script> </script> <style> <think> </think> <details> <table> <tr> <td>".Split(
            ' '
        ),
        .. "<img> <video> <code> </code> <http://x.example> <a@b.example> [r] [r]: [^1] [^1]: $$ ::: {.c} ^^ ++ ==".Split(
            ' '
        ),
        "<a href=\"https://a.example/?q=1&r='2'\">",
        "<a href=javascript:alert(1)>",
        "<img src='https://g.example/p.png' alt='<b>\"'>",
        "<video src=\"https://g.example/v.mp4\"></video>",
        "[r]: https://h.example/r \"t\"\n",
        "[x](https://b.example/(a)(b \"t\")",
        "[x](<https://b.example/a b>)",
        "| [c](https://f.example) | d |\n|---|---|\n| e | f |\n",
        "- [五](https://e.example/5)——六\n",
        "1. 九\n\n   十\n",
        "> **观点：** 十一\n\n",
        "**深度解读 & 洞察：**\n\n",
        "## [二](https://c.example/3)\n\n",
        "### 四\n\n",
        "## 摘要\n\n",
        "```c#\"><b>\n",
        "来源：[x](https://s.example)\n",
        "<a href=\"https://t.me/x\">@x</a>\n",
    ];

    /// <summary>Front matter, whole and torn.</summary>
    public static readonly string[] Yaml =
    [
        .. "&a *a !!binary !<x> %YAML {a: [a: a:: ? ?? |+ >- ... --- <<: ~ null".Split(' '),
        "---\n",
        "date: 2026-01-02\n",
        "date: 9999-99-99\n",
        "title: \"\\ud83d\\0\\x07\"\n",
        "title: |\n  a\n  b\n",
        "title: \"\"\n",
        "tags: [a, b, *a]\n",
        "summary: \"- 一 [x](https://y.example)\\n- **二\"\n",
        "summary: \"\\u200b\\n- \\u202e\"\n",
        "coverImage: \"https://例子.测试/a b.png?'\\\"<>\"\n",
        "cover: http://localhost/p.png\n",
        "category: \"<b>&\"\n",
        "? [a]\n: b\n",
        "\"a\": &x [*x]\n",
    ];

    /// <summary>Characters that are invisible, join others, turn the line round, or are none.</summary>
    public static readonly string[] Characters =
    [
        .. "\uFEFF \u0000 \u0007 \u001B \u007F \u0085 \u00A0 \u00AD \u034F \u061C \u115F \u180E \u200B \u200D \u200E".Split(
            ' '
        ),
        .. "\u2028 \u2029 \u202A \u202E \u2066 \u2069 \u20E3 \u2800 \u3000 \u3164 \uFE0F \uFFFC \uFFFD \uFFFE \uFFFF".Split(
            ' '
        ),
        .. "\u0301 \u030A \u0333 \u033F \u0489 \u0E33 \u0F71 \u1100 \u1160 \u11A8 가 葛\U000E0100 \U000E0001 \U0010FFFF".Split(
            ' '
        ),
        .. "👨‍👩‍👧‍👦 🇨🇳 🇨 👍🏽 🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ① ﷽ 𒐫 ﬁ İ ß ſ ȺȾ 。 ， ： ； “ ” 《 》 、 ……".Split(' '),
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "    ",
        "\v\f",
    ];

    /// <summary>Words that Telegram makes links of, and addresses that it does not.</summary>
    public static readonly string[] Words =
    [
        "gpt-4.1.mini",
        "@ai_news",
        "#标签",
        "$USD",
        "/start",
        "/s_20260101-abcdef",
        "4111 1111 1111 1111",
        "a@b.example",
        "https://i.example/j?k=l&m=<n>",
        "https://例子.测试/路",
        "http://localhost/x",
        "http://[::1]/",
        "http://[",
        "https://user:pass@h.example:99999/",
        "https://%zz.example/%",
        "mailto:editor@example.com",
        "tg://resolve?domain=x",
        "javascript:alert(1)",
        "//j.example/k",
        "HTTPS://UPPER.EXAMPLE/",
        "x.md",
        "AI、模型，开源。",
        "Why? Because. So!",
    ];

    public static readonly string[] All = [.. Markup, .. Yaml, .. Characters, .. Words];
}
