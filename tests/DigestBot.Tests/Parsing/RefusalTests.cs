using System.Text;
using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

/// <summary>What is no digest is refused with file, line and column; the outline specs show the rest.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_file_over_1_MiB_is_refused_where_it_goes_over()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789abcde\n", (1 << 16) + 1)));

        var error = Refuse(content);

        error.ToString().ShouldStartWith("day.md(65537,1): The file has 1048592 bytes, and 1048576 are allowed");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_at_its_first_wrong_byte()
    {
        byte[] content = [.. "一行\n二"u8, 0xB0, .. "行"u8];

        var error = Refuse(content);

        error.ToString().ShouldBe("day.md(2,2): The byte 0xB0 is not UTF-8: save the file as UTF-8.");
        error.Flaw.ShouldBe(Flaw.NotUtf8);
    }

    [Fact]
    public void A_character_that_is_cut_off_at_the_end_is_refused_too()
    {
        byte[] content = [.. "ab"u8, 0xE4, 0xB8];

        Refuse(content).ToString().ShouldStartWith("day.md(1,3): The byte 0xE4");
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Refuse([]).Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("---\ndate: &a [*a]\n---\n", 2, "alias")]
    [InlineData("---\na: [[[[[[[[[[1]]]]]]]]]]\n---\n", 2, "nested")]
    [InlineData("---\ntitle: \"open\n---\n", 2, "YAML")]
    public void Front_matter_that_cannot_be_read_is_refused_at_its_line(string text, int line, string says)
    {
        var error = Refuse(Encoding.UTF8.GetBytes(text));

        error.Line.ShouldBe(line);
        error.Message.ShouldContain(says);
    }

    public static TheoryData<string, string> Flawed =>
        new()
        {
            { nameof(Flaw.TooLarge), new string('x', SourceText.MaxBytes + 1) },
            { nameof(Flaw.OpenFrontMatter), "---\ntitle: 一天\n" },
            { nameof(Flaw.BrokenFrontMatter), "---\ntitle: [\n---\n" },
            { nameof(Flaw.TooMuchMarkup), new string('[', 6000) },
            { nameof(Flaw.TooDeep), new string('>', 2000) + " 深" },
            { nameof(Flaw.NoDate), "# 一天\n\n## 一条新闻\n\n正文。\n" },
            { nameof(Flaw.NoStory), "---\ndate: 2026-02-17\n---\n" },
            { nameof(Flaw.TooManyStories), ADayOf(stories: DigestAssembly.MaxStories + 1, lines: 0) },
            { nameof(Flaw.LongSummary), ADayOf(stories: 1, lines: SummaryReader.MaxLines + 1) },
        };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void What_is_wrong_is_named(string flaw, string text) =>
        Refuse(Encoding.UTF8.GetBytes(text)).Flaw.ToString().ShouldBe(flaw);

    private static string ADayOf(int stories, int lines) =>
        $"""
            ---
            date: 2026-02-17
            summary: "{string.Join("\\n", Enumerable.Range(1, lines).Select(number => $"要点{number}"))}"
            ---

            # 版块

            {string.Join(
                '\n',
                Enumerable.Range(1, stories).Select(number => $"- [新闻{number}](https://example.com/{number})")
            )}
            """;

    private static ParseError Refuse(byte[] content) =>
        DigestParser.Parse(new DigestSource("day.md", content)).ShouldBeOfType<Refused>().Error;
}
