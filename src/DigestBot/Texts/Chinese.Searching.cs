using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string SearchDescription => "搜新闻，如 /search Qwen3.5 开源";
    public override string SearchButton => "🔍 搜索";

    public override string HowToSearch =>
        """
            想找什么？私聊里直接发给我就行，标题、正文和解读都会搜。

            <code>GLM-5 开源</code>　两个词都要有
            <code>机器人 tag:融资</code>　只看某个标签
            <code>芯片 after:2026-02-01</code>　从这一天起
            <code>芯片 before:2026-02</code>　到这个月为止

            也可以写成 /search GLM-5 开源
            """;

    public override string StoriesFound(int stories, int page, int pages) =>
        pages == 1
            ? Stories(stories)
            : string.Create(CultureInfo.InvariantCulture, $"{Stories(stories)} · 第 {page}/{pages} 页");

    public override string FoundSomeWordsOnly => "没有哪条同时提到这些词，下面是最接近的。";
    public override string IndexIncomplete => "搜索索引正在重建，结果还不全，请过一会儿再试。";
    public override string BetterFound => "‹ 上一页";
    public override string MoreFound => "下一页 ›";

    public override string NothingFound(string words) =>
        $"没有找到「{Quoted(words)}」。换个说法或少写几个字试试；发送 /search 看看怎么搜。";

    public override string FoundInPrivate(string words, int stories) => $"「{Quoted(words)}」找到 {stories} 条新闻。";

    public override string ReadOnButton => "📖 继续阅读";
    public override string MoreInBotButton => "🤖 更多";
    public override string ReadDayButton => "📖 读全天";

    public override string NothingToOffer(string words) => $"没有找到「{Shortened(words)}」，看看怎么搜";

    public override string NothingToOfferYet => "还没有日报";
}
