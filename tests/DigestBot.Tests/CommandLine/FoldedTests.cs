using DigestBot.CommandLine.Rendered;
using FsCheck.Fluent;
using LocalTelegram.Tests;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.Tests.CommandLine;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("一二三四五六七", "一二三四五|六七")]
    [InlineData("一二三四五，六七", "一二三四|五，六七")]
    [InlineData("一二三四 word 五", "一二三四|word 五")]
    [InlineData("one two three four", "one two|three four")]
    [InlineData("unbreakable-word", "unbreakabl|e-word")]
    [InlineData("一\n\n二", "一||二")]
    [InlineData("x Qwen3.5- 。", "x|Qwen3.5-|。")]
    [InlineData("", "")]
    public void A_line_ends_where_a_reader_would_end_it(string text, string lines) =>
        Fold(text, 10).ShouldBe(lines.Split('|'));

    [Fact]
    public void No_character_but_blanks_is_lost_and_no_line_is_too_wide()
    {
        var words = Gen.Elements(
                "国产大模型，",
                "Qwen3.5 ",
                "“开源”",
                "👨‍👩‍👧‍👦",
                "a-very-long-word ",
                "。",
                "\n",
                "x "
            )
            .ListOf()
            .Select(string.Concat);
        Prop.ForAll(
                words.ToArbitrary(),
                Gen.Choose(4, 40).ToArbitrary(),
                (text, width) =>
                {
                    var lines = Fold(text, width);
                    Squeezed(string.Concat(lines)).ShouldBe(Squeezed(text));
                    lines.ShouldAllBe(line => new Segment(line).CellCount() <= width);
                }
            )
            .Holds();
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string[] Fold(string text, int width)
    {
        var output = new StringWriter { NewLine = "\n" };
        ATerminal.Of(output, width: width).Write(new Folded([new Segment(text)]));
        return output.ToString().ReplaceLineEndings("\n")[..^1].Split('\n');
    }
}
