using DigestBot.Rendering.Markup;

namespace DigestBot.Tests.Rendering;

public sealed class AutomaticEntitiesTests
{
    /// <summary>What TDLib 1.8.67 links by itself, and the number of candidates that we allow for it.</summary>
    [Theory]
    [InlineData("是 ithome.com 吗", 1)]
    [InlineData("gpt-4.1.mini", 1)]
    [InlineData("ASP.NET", 1)]
    [InlineData("中文.中国", 1)]
    [InlineData("#标签", 1)]
    [InlineData("$USD", 1)]
    [InlineData("@abcde", 1)]
    [InlineData("/start", 1)]
    [InlineData("tg://x", 1)]
    [InlineData("http://localhost/x", 1)]
    [InlineData("4111 1111 1111 1111", 1)]
    [InlineData("editor@example.com", 2)]
    [InlineData("Qwen3.5 系列，a/b，3.14，完。", 0)]
    public void What_telegram_may_link_by_itself_is_counted(string text, int candidates) =>
        AutomaticEntities.In(text).Count().ShouldBe(candidates);
}
