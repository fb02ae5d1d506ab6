using System.Globalization;
using System.Text;

namespace DigestBot.Tests.Fuzzing;

/// <summary>
/// Files of any size that are one thing over and over: each once took seconds, minutes or for ever, or is of the kind
/// that does.
/// </summary>
internal static class EndlessBodies
{
    private const string Story = "## [a](https://a.example)\n\n";

    /// <summary>What stands over and over under a story's heading.</summary>
    private static readonly string[] Patterns =
    [
        .. "[a]( [ ![a](b a**b ~~a `a <a> <!-- <think> |a |`a\n http://a.b) a.b &amp; \\* \0 \u202E 😀 w 字 字。 & < \" ”".Split(
            ' '
        ),
        "*a ",
        "_a __b ",
        "**a** ",
        "[a](https://b.example) ",
        "![a](https://b.example/p.png) ",
        "https://b.example/c ",
        "字https://b.example字",
        "`a` ",
        "a ",
        "\" ",
        "a\\\n",
        "a<br>",
        "> ",
        ">a\n",
        "> a\n\n",
        "> > - a\n",
        "- ",
        "- a\n",
        "- a\n\n",
        "- a\n  - b\n",
        "1. a\n\n",
        "• a\n",
        "<b>a\n\n",
        "<div>\n\n",
        "<div><a href='https://b.example'>a</a>\n\n",
        "a|b\n-|-\n1|2\n\n",
        "[a]: b\n",
        "[a]: b\n\n",
        "a\n=\n",
        "a\n---\n",
        "---\n\n",
        "# a\n",
        "#### a\n",
        "#### a\n\nb\n\n",
        "## a\n\n字字字字字字字字字字\n\n",
        "## [a](http://b.c)\n\na\n\n",
        "## a\n\n- a b c d e f g\n- [a](https://b.example)\n\n",
        "## 1. a\n\n- [a b c d e f g](https://b.example)\n\n",
        "# a\n\n## [a](http://b.c)\n\n**深度解读：**\n\na\n\n",
        "- [a](http://b.c) - d\n",
        "- [abcdefghijklmn](http://b.c) - d\n",
        "**a**\nb\n\n",
        "**a**\n\n- b\n\n",
        "a\n",
        "a\n\n",
        "a\u0301\u0301\u0301",
        "\u0301",
        "👨‍👩‍👧‍👦",
        "👨\u200D",
    ];

    /// <summary>What stands over and over behind a beginning, and before an end.</summary>
    private static readonly Dictionary<string, (string Before, string Pattern, string After)> Within = new()
    {
        ["code"] = (Story + "```\n", "a\n", ""),
        ["code of empty lines"] = (Story + "```\n", "\n", ""),
        ["code in one line"] = (Story + "```\n", "a b ", ""),
        ["code in a list"] = (Story + "- b\n  ```\n", "  a\n", ""),
        ["one item"] = (Story + "- ", "a\n", ""),
        ["table"] = (Story + "|a|b|\n|-|-|\n", "|1|2|\n", ""),
        ["table of links"] = (Story + "|a|b|\n|-|-|\n", "|[1](https://b.example)|2|\n", ""),
        ["table of stories"] = ("|a|b|\n|-|-|\n", "|[1](https://b.example)|2|\n", ""),
        ["table of one row"] = (Story + "|a|b|\n|-|-|\n|1|", "w ", ""),
        ["wide table"] = (Story + new string('|', 200) + "\n" + Repeat("|-", 200) + "\n", "|\n", ""),
        ["insight"] = (Story + "**深度解读：**\n\n", "c\n\n", ""),
        ["insight in one line"] = (Story + "**深度解读：**\n\n", "c d ", ""),
        ["insight as a list"] = (Story + "**深度解读：**\n\n", "- c\n", ""),
        ["insight as code"] = (Story + "**深度解读：**\n\n```\n", "c\n", ""),
        ["listed stories"] = ("", "- [abcdefg](https://b.example) d\n", ""),
        ["bold lines"] = ("", "**abcdefg**\nd\n\n", ""),
        ["link"] = (Story + "[", "a", ""),
        ["linked words"] = (Story + "[", "a ", "](https://b.example)"),
        ["code span"] = (Story + "`", "a ", "`"),
        ["bold"] = (Story + "**", "a ", "a**"),
        ["title"] = ("## ", "a ", "\n\nb\n"),
        ["title of the day"] = ("---\ntitle: ", "a ", "\n---\n" + Story),
        ["repeated titles"] = (Repeat("- abcdefgh\n", 400), "## [a00000](https://b.example/00000)\n\nc\n\n", ""),
        ["sections of lists"] = (
            Story,
            "## a00000\n\n- bcdefgh00000\n- [cdefghi00000](https://b.example/00000)\n\n",
            ""
        ),
        ["stories in long words"] = ("", $"## [{new string('a', 400)}](https://b.example)\n\nc\n\n", ""),
        ["stories and a summary"] = (
            "---\nsummary: |\n"
                + string.Concat(Enumerable.Range(0, 500).Select(i => $"  a{i} " + Repeat("bc de ", 3) + "\n"))
                + "---\n",
            "## [f00000](https://b.example/00000)\n\nbc de\n\n",
            ""
        ),
        ["blank lines in code"] = (Story + "```\na\n", "\n", "a\n"),
        ["deep emphasis"] = (Story, Repeat("*a ", 3000) + Repeat("b*", 3000) + "\n\n", ""),
        ["yaml flow"] = ("---\na: ", "[", "\n---\n" + Story),
        ["yaml map"] = ("---\na: ", "{a: ", "\n---\n" + Story),
        ["yaml list"] = ("---\na:\n", "- ", "\n---\n" + Story),
        ["yaml keys"] = ("---\n", "a: b\n", "---\n" + Story),
        ["yaml aliases"] = ("---\na: &a [x]\n", "b: [*a, *a]\n", "---\n" + Story),
        ["summary in one line"] = ("---\nsummary: ", "字字，", "\n---\n" + Story),
        ["summary of links"] = ("---\nsummary: ", "[a](", "\n---\n" + Story),
        ["summary of parts"] = ("---\nsummary: ", "a；", "\n---\n" + Story),
        ["summary as a list"] = ("---\nsummary:\n", "- a\n", "---\n" + Story),
        ["tags"] = ("---\ntags: ", "a,", "\n---\n" + Story),
    };

    public static IEnumerable<string> Names => Patterns.Select(Shown).Concat(Within.Keys);

    /// <summary>The file of a name, of at most so many bytes; 00000 in a pattern becomes a number that rises.</summary>
    public static byte[] Make(string name, int bytes)
    {
        var (before, pattern, after) = Within.TryGetValue(name, out var body)
            ? body
            : (Story, Patterns.Single(pattern => Shown(pattern) == name), "");
        var room = bytes - Encoding.UTF8.GetByteCount(before) - Encoding.UTF8.GetByteCount(after);
        var text = new StringBuilder(before);
        for (var number = 10_000; ; number++)
        {
            var next = pattern.Replace("00000", $"{number}", StringComparison.Ordinal);
            room -= Encoding.UTF8.GetByteCount(next);
            if (room < 0)
            {
                return Encoding.UTF8.GetBytes(text.Append(after).ToString());
            }

            text.Append(next);
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>A pattern as a name: without line breaks and characters that nobody sees.</summary>
    private static string Shown(string pattern) =>
        string.Concat(
            pattern.Select(c =>
                c == '\n' ? "⏎"
                : c is < ' ' or '\u200D' or '\u202E' or '\u0301' ? ((int)c).ToString("X4", CultureInfo.InvariantCulture)
                : $"{c}"
            )
        );
}
