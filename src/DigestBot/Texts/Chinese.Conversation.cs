using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string LatestDescription => "最新一期日报";
    public override string DayDescription => "看某一天，如 /day 昨天";
    public override string TagDescription => "按标签找新闻，如 /tag Qwen";
    public override string StoryDescription => "看一条新闻的全文，如 /story 编号";
    public override string HelpDescription => "怎么用";
    public override string StartDescription => "从头开始";
    public override string PublishDescription => "把某一天发到群里，如 /publish 2026-02-17";

    public override string Greeting =>
        "你好，这里是每日 AI 新闻。\n\n每天一份：几句话看完要点，想细看再点开，每条都附原文链接和解读。";

    public override string HelpHeading => "可以这样问我：";

    public override string HelpExamples =>
        "也可以直接发日期（昨天、2月17日、0217）、标签名（机器人）或想搜的词（Qwen3.5 开源）给我。";

    public override string LatestButton => "📰 最新一期";

    public override string UnknownCommand => "没有这个命令。发送 /help 看看有哪些。";
    public override string SomethingFailed => "刚才没有办成，请过一会儿再试。";
    public override string NoDigestYet => "还没有日报。第一期到了以后，发送 /latest 就能看到。";
    public override string ChooseDay => "想看哪一天？也可以直接发日期，如 2月17日。";

    public override string DayNotUnderstood(string command, string typed) =>
        $"没看懂「{Quoted(typed)}」是哪一天。\n可以这样写：/{command} 2026-02-17、/{command} 2月17日、/{command} 0217 或 /{command} 昨天。";

    public override string NoDigestOn(DateOnly day, DateOnly nearest) =>
        $"{Day(day)}没有日报。离它最近的一期是{Day(nearest)}。";

    public override string DayInPrivate(DateOnly day, string title, int stories) =>
        $"<b>{Quoted(title)}</b>\n{Day(day)} · {stories} 条";

    public override string ReadInPrivate => "在私聊中阅读";

    public override string StoryNotUnderstood(string typed) =>
        typed.Length == 0
            ? "想看哪一条？请把编号写在后面，如 /story 20260217-a1b2c3。在标签列表里点「展开」也能看到全文。"
            : $"「{Quoted(typed)}」不是新闻编号。编号的样子是 20260217-a1b2c3，前八位是日期。";

    public override string NoStory(string id, DateOnly? day) =>
        day is { } there
            ? $"{Day(there)}没有编号为 {id} 的新闻，可能已在更正时撤下。发送 /day {there:yyyy-MM-dd} 看当天全部内容。"
            : $"没有编号为 {id} 的新闻，那一天也没有日报。发送 /day 看看有哪些。";

    public override string TagsDescription => "热门标签，和正在上升的";

    public override string HotTags(int days, DateOnly first, DateOnly last, int stories) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"🏷 <b>最近 {days} 天的热门标签</b>\n{ShortDay(first)} 至 {ShortDay(last)}，共 {stories} 条新闻。点标签看它的新闻。"
        );

    public override string HotTagsButton(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"🗓 看最近 {days} 天");

    public override string RisingTags(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"📈 <b>正在上升</b>（比之前的 {days} 天）");

    public override string RisingTag(string tag, int stories, int before) =>
        string.Create(CultureInfo.InvariantCulture, $"• {Escaped(tag)}：{stories} 条，之前 {before} 条");

    public override string TagsInPrivate => "热门标签在私聊里看，免得打扰大家。";

    public override string TagMissing => "想看哪个标签？请写在后面，如 /tag Qwen 或 /tag 机器人。";

    public override string NoStoriesTagged(string typed) =>
        $"没有带「{Quoted(typed)}」标签的新闻。发送 /help 看看还能怎么找。";

    public override string PerhapsOneOfThese => "也许是这些：";

    public override string StoriesTagged(string tag, int stories, int page, int pages) =>
        pages == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{tag} · {stories} 条")
            : string.Create(CultureInfo.InvariantCulture, $"{tag} · {stories} 条 · 第 {page}/{pages} 页");

    public override string TaggedInPrivate(string tag, int stories) =>
        string.Create(CultureInfo.InvariantCulture, $"🏷 <b>{Quoted(tag)}</b> · {stories} 条");

    public override string OlderStories => "更早的 ›";
    public override string NewerStories => "‹ 更新的";
    public override string FollowButton => "🔔 关注";
    public override string UnfollowButton => "🔕 取消关注";

    public override string Followed => "已关注，每天只发关注的内容。";
    public override string FollowedUnsubscribed => "已关注。现在还没有订阅，点「每日订阅」就能每天收到关注的内容。";
    public override string Unfollowed => "已取消关注。";

    public override string NothingToPublish(DateOnly? day) =>
        day is { } missing ? $"{Day(missing)}没有日报，无可发布。" : "还没有日报，无可发布。请先导入一份。";
}
