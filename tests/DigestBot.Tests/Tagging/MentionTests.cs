namespace DigestBot.Tests.Tagging;

public sealed class MentionTests
{
    [Theory]
    [InlineData("Meta 发布新模型", "Meta")]
    [InlineData("读取metadata字段", "")]
    [InlineData("meta 学习与 META 标签", "")]
    [InlineData("来自Meta的论文", "Meta")]
    [InlineData("Meta-Llama 与 non-Meta", "Meta Meta")]
    [InlineData("阿里开源Qwen3.5系列", "Qwen")]
    [InlineData("qwen 与 QWEN 与 ＱＷＥＮ", "Qwen Qwen Qwen")]
    [InlineData("通义千问与千问", "Qwen Qwen")]
    [InlineData("ChatGLM 不算，GLM-5 和 GLM5 算", "GLM GLM")]
    [InlineData("GLMv4 算，GLMs 不算", "GLM")]
    [InlineData("GPT-4o、GPT4o、GPT 4o 与 GPT-5.5", "GPT GPT GPT GPT")]
    [InlineData("H1000 不是 H100", "H100")]
    [InlineData("Claude Code 与 ClaudeCode 与 Claude-code", "Claude Code|Claude Code|Claude Code")]
    [InlineData("Claude  Code", "Claude")]
    [InlineData("Claude 的 Code", "Claude")]
    [InlineData("AI芯片、AI 芯片、芯片", "AI 芯片|AI 芯片|AI 芯片")]
    [InlineData("AI", "")]
    [InlineData("met a 与 M eta", "")]
    [InlineData("人形机器人和机器人", "人形机器人 机器人")]
    [InlineData("字节发布字节码", "字节跳动")]
    [InlineData("microrobots，robots", "机器人")]
    [InlineData("汽车机器人与车机", "机器人 车机")]
    [InlineData("宇树机器人", "宇树科技 机器人")]
    [InlineData("AI 芯片机器", "AI 芯片")]
    [InlineData("Bytedance_internal", "")]
    [InlineData("", "")]
    public void Names_are_found_where_words_begin_and_end(string text, string expected)
    {
        var found = Lexicons.Small.Mentions.In(text).Select(mention => mention.Entry.Tag.Name);

        string.Join(expected.Contains('|') ? '|' : ' ', found).ShouldBe(expected);
    }

    [Fact]
    public void A_mention_knows_its_place_without_the_version()
    {
        var mention = Lexicons.Small.Mentions.In("发布 Qwen3.5 系列").ShouldHaveSingleItem();

        (mention.Start, mention.Length).ShouldBe((3, 4));
    }
}
