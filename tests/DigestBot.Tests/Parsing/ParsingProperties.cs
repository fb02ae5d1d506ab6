using System.Text;
using DigestBot.Parsing;
using DigestBot.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Parsing;

public sealed class ParsingProperties
{
    private const int Cases = 1000;
    private const int EndSize = 40;
    private const string Head = "---\ndate: 2026-01-01\n---\n";

    private static readonly string[] Pieces =
    [
        "---\n",
        "date: 2026-01-02\n",
        "title: 甲\n",
        "tags: [a, b]\n",
        "summary: \"- 一\\n- 二\"\n",
        "# 甲\n",
        "## 二\n\n",
        "### [三](https://c.example/3)\n\n",
        "## 1. 四\n\n",
        "- [五](https://e.example/5)——六\n",
        "- **七**：八\n",
        "1. 九\n",
        "   十\n",
        "> **观点：** 十一\n\n",
        "**深度解读**\n\n",
        "| a | b |\n",
        "|---|---|\n",
        "| [c](https://f.example) | d |\n",
        "<div>",
        "</div>\n\n",
        "<a href=\"https://t.me/x\">@x</a>",
        "<br/>",
        "<think>",
        "<!-- ",
        " -->",
        "```\n",
        "`",
        "**",
        "_",
        "[x](",
        ")",
        "![y](https://g.example/p.png)",
        "[r]: https://h.example\n",
        "\n",
        "\n\n",
        "    ",
        "\\",
        "。",
        "😀",
        "来源：",
        "• ",
        "1️⃣ ",
        "① ",
        "https://i.example/j",
        "## 摘要\n\n",
        "---\n\n",
        "<script>",
        "&amp;",
        "\u0000",
        "\r\n",
        "\t- ",
        "===\n",
    ];

    /// <summary>What digests are made of, W for each word; with nothing that is left out on purpose.</summary>
    private static readonly Arbitrary<string[]> Parts = Gen.Elements(
            "# W\n\n",
            "## W\n\n",
            "## [W](https://a.example) W\n\n",
            "## 1. W\n\n",
            "### W\n\n",
            "### [W](https://b.example)\n\n",
            "#### 深度解读 W\n\n",
            "## 今日摘要 \n\n- W\n- W\n\n",
            "W。W\nW\n\n",
            "- [W](https://c.example)——W\n- [W](https://d.example) W\n\n",
            "- **W W**：W\n  - W\n\n    W\n\n",
            "- W\n- W。W\n\n",
            "1. **W。**\nW [W](https://e.example)<br/>![W](https://e.example/p.png)\n\n2. W\n\n",
            "**深度解读 W：**\n\nW\n\n",
            "> **W 观点：** W\n>\n> W\n\n",
            "**W**\n\nW\n\n**W**\nW\n\n",
            "• W\n• W [W](https://j.example)\n\n",
            "1️⃣ W\n2️⃣ W\n\n",
            "**W**\n\n- W：W\n\n**W**\n\n- [W](https://k.example) (W)\n\n",
            "来源：[W](https://f.example) | W\n\n",
            "| | W |\n|---|---|\n| [W](https://g.example) | W |\n| [W](https://h.example) | W |\n\n",
            "| W |\n|---|\n| W |\n\n",
            "```\nW\n```\n\n",
            "<details><summary>W</summary>\n\nW <b>W</b> <think>W</think>\n\n</details>\n\n",
            "<p><a href=\"https://i.example\">W</a> W</p>\n\n",
            "---\n\n",
            "W: [W](./relative) `W` ~~W~~ *W* \\\nW\n\n"
        )
        .ArrayOf()
        .ToArbitrary();

    private static readonly Arbitrary<string> Documents = Gen.Elements(Pieces)
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Any_bytes_are_answered() =>
        Prop.ForAll<byte[]>(bytes => DigestParser.Parse(new DigestSource("x.md", bytes)) is Parsed or Refused).Holds();

    [Fact]
    public void Any_digest_with_a_part_cut_out_and_put_elsewhere_is_answered()
    {
        var specs = Spec.All.Select(spec => File.ReadAllText(spec.Document)).ToArray();
        var edits =
            from text in Gen.Elements(specs)
            from start in Gen.Choose(0, text.Length)
            from end in Gen.Choose(start, text.Length)
            from to in Gen.Choose(0, text.Length - (end - start))
            from piece in Gen.Elements(Pieces)
            select text.Remove(start, end - start).Insert(to, text[start..end] + piece);

        Prop.ForAll(edits.ToArbitrary(), text => Parse(text) is Parsed or Refused).Holds(Cases, EndSize);
    }

    [Fact]
    public void Any_row_of_pieces_of_digests_is_answered_the_same_way_twice() =>
        Check(text => Outline.Of(Parse(text)) == Outline.Of(Parse(text)));

    [Fact]
    public void No_two_stories_share_an_id() =>
        Check(text =>
            Parse(text) is not Parsed { Digest: var digest }
            || digest.Stories.Select(s => s.Id).Distinct().Count() == digest.Stories.Count()
        );

    [Fact]
    public void Every_story_has_a_title() =>
        Check(text =>
            Parse(text) is not Parsed { Digest: var digest }
            || digest.Stories.All(story => !string.IsNullOrWhiteSpace(story.Title))
        );

    [Fact]
    public void An_error_stands_within_the_file() =>
        Check(text =>
            Parse(text) is not Refused { Error: var error }
            || (
                error.Line >= 1
                && error.Line <= Head.Split('\n').Length + text.Split('\n').Length - 1
                && error.Column >= 1
            )
        );

    [Fact]
    public void No_word_is_lost_of_what_a_reader_of_the_file_would_see() =>
        Prop.ForAll(
                Parts,
                parts =>
                {
                    var text = string.Concat(parts.Append("## [W](https://w.example)\n\nW\n").Select(Numbered));
                    var digest = Parse(text).ShouldBeOfType<Parsed>().Digest;
                    Words.Of(text).Where(word => word.StartsWith('W')).Except(Words.Of(digest)).ShouldBeEmpty(text);
                }
            )
            .Holds(Cases, EndSize);

    /// <summary>Every W becomes a word of its own: W0a, W0b, W1a.</summary>
    private static string Numbered(string part, int number)
    {
        var letter = 'a';
        return string.Concat(part.Select(c => c == 'W' ? $"W{number}{letter++}" : c.ToString()));
    }

    private static ParseResult Parse(string text) =>
        DigestParser.Parse(new DigestSource("x.md", Encoding.UTF8.GetBytes(Head + text)));

    private static void Check(Func<string, bool> holds) => Prop.ForAll(Documents, holds).Holds(Cases, EndSize);
}
