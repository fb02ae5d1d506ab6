using System.Text;
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

        Refuse(content).ToString().ShouldBe("day.md(2,2): The byte 0xB0 is not UTF-8: save the file as UTF-8.");
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

    private static ParseError Refuse(byte[] content) =>
        DigestParser.Parse(new DigestSource("day.md", content)).ShouldBeOfType<Refused>().Error;
}
