using DigestBot.Rendering.Splitting;

namespace DigestBot.Tests.Rendering;

public sealed class BoundariesTests
{
    [Theory]
    [InlineData("第一句。", "第二句", nameof(Boundary.Sentence))]
    [InlineData("他说：“好。”", "然后", nameof(Boundary.Sentence))]
    [InlineData("One. ", "Two", nameof(Boundary.Sentence))]
    [InlineData("一行\n", "又一行", nameof(Boundary.Sentence))]
    [InlineData("一半，", "另一半", nameof(Boundary.Clause))]
    [InlineData("half, ", "half", nameof(Boundary.Clause))]
    [InlineData("two ", "words", nameof(Boundary.Word))]
    [InlineData("大", "模型", nameof(Boundary.Word))]
    [InlineData("用", "GPU", nameof(Boundary.Word))]
    [InlineData("GPT-", "5", nameof(Boundary.Grapheme))]
    [InlineData("Qwen3.", "5", nameof(Boundary.Grapheme))]
    [InlineData("wo", "rd", nameof(Boundary.Grapheme))]
    [InlineData("《", "书名", nameof(Boundary.Grapheme))]
    [InlineData("书名", "》", nameof(Boundary.Grapheme))]
    [InlineData("句子", "。", nameof(Boundary.Grapheme))]
    [InlineData("word", " next", nameof(Boundary.Grapheme))]
    public void A_place_in_a_text_is_told_by_what_stands_around_it(string before, string after, string boundary) =>
        Boundaries.At(before + after, before.Length).ToString().ShouldBe(boundary);

    [Fact]
    public void An_emoji_of_many_code_points_is_one_grapheme() =>
        Boundaries.Graphemes("a👨‍👩‍👧b").ShouldBe([1, 9, 10]);

    [Fact]
    public void A_letter_under_a_thousand_accents_is_cut_after_all() =>
        Boundaries.Graphemes("a" + new string('\u0301', 2000)).Count().ShouldBeGreaterThan(900);
}
