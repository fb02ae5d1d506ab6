using DigestBot.Searching.Analysis;

namespace DigestBot.Tests.Searching;

public sealed class TokenTests
{
    [Theory]
    [InlineData("GLM-5", "glm 5")]
    [InlineData("GLM5", "glm 5")]
    [InlineData("ＧＬＭ５", "glm 5")]
    [InlineData("Qwen3.5", "qwen 3.5")]
    [InlineData("GPT-4o", "gpt 4 o")]
    [InlineData("node.js", "node js")]
    [InlineData("3970亿", "3970 亿")]
    [InlineData("agents", "agent")]
    [InlineData("Pokémon", "pokemon")]
    [InlineData("人工智能", "人工 工智 智能")]
    [InlineData("猫", "猫")]
    [InlineData("人，机", "人 机")]
    [InlineData("用Qwen写诗", "用 qwen 写诗")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    [InlineData("ロボット", "ロボ ボッ ット")]
    [InlineData("（）……🤖", "")]
    public void What_is_typed_becomes_words_numbers_and_pairs(string typed, string terms) =>
        TermsOf(typed, StoryAnalyzer.OfQuestions).ShouldBe(terms);

    [Theory]
    [InlineData("人工智能", "人 人工 工 工智 智 智能 能")]
    [InlineData("Qwen3.5", "qwen 3.5 3.")]
    public void A_text_also_yields_single_characters_and_the_heads_of_versions(string text, string terms) =>
        TermsOf(text, StoryAnalyzer.OfTexts).ShouldBe(terms);

    [Fact]
    public void A_term_knows_where_it_stands()
    {
        const string text = "试试 Qwen3.5吧";

        Token
            .In(text, StoryAnalyzer.OfQuestions)
            .Select(token => text[token.Start..token.End])
            .ShouldBe(["试试", "Qwen", "3.5", "吧"]);
    }

    private static string TermsOf(string text, StoryAnalyzer analyzer) =>
        string.Join(' ', Token.In(text, analyzer).Select(token => token.Term));
}
