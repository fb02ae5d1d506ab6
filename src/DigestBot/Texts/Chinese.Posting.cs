using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string RetractDescription => "撤回某一天，如 /retract 2026-02-17";

    public override string DayRetracted(DateOnly day) => $"{DigestOf(day)}已撤回。";

    public override string RetractConfirm(DateOnly day, string title, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"要撤回{DigestOf(day)}吗？\n<b>{Escaped(title)}</b>\n\n{(chats == 0 ? "它还没发到任何会话。" : $"它发到了 {chats:N0} 个会话。Telegram 还让删的会删掉，删不了的改成一行说明。")}还没发出的不再发，往期、标签和搜索里也不再出现。"
        );

    public override string Retracting(DateOnly day, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(chats == 0 ? $"{DigestOf(day)}已撤回。" : $"正在撤回{DigestOf(day)}，涉及 {chats:N0} 个会话。")}原文还留着，随时可以放回来。"
        );

    public override string RetractedBefore(DateOnly day) => $"{DigestOf(day)}已经撤回过了，原文还留着。";

    public override string NothingToRetract(DateOnly day) => $"{Day(day)}没有日报，不用撤回。";

    public override string NotRetracted => "没有撤回，一切照旧。";

    public override string PuttingBack(DateOnly day) => $"{DigestOf(day)}已经放回，发到过的会话会重新收到。";

    public override string RetractButton => "🗑 撤回";
    public override string LeaveButton => "留着";
    public override string PutBackButton => "↩ 放回来";

    public override string Publishing(DateOnly day, string group, int messages) =>
        $"开始发布{DigestOf(day)}，发到 {group}，共 {messages} 条消息。";

    public override string PublishedBefore(DateOnly day, string group) =>
        $"{DigestOf(day)}已经在 {group}，不再重发。发送 /publish {day:yyyy-MM-dd} 看还能做什么。";

    public override string PublishingAgain(DateOnly day, string group, int failed) =>
        $"{DigestOf(day)}没发出的 {failed} 条消息，现在重新发到 {group}。";

    public override string NotPublished(DateOnly day) =>
        $"{DigestOf(day)}没有发布。要发时再发送 /publish {day:yyyy-MM-dd}。";

    public override string Correcting(DateOnly day) => $"正在对照{DigestOf(day)}原文检查，有出入的消息会改过来。";

    public override string GroupUnreachable(string group) =>
        $"联系不上群组 {group}，没有发布。请确认 Publishing:Group 写对了，并且机器人在群里，然后再试一次。";

    public override string PublishSeen => "👆 <b>发到群里就是上面这样</b>";

    public override string PublishUnseen(DateOnly day, string title) =>
        $"<b>{Escaped(title)}</b>\n👀 想先看全文，请在私聊里发送 /preview {day:yyyy-MM-dd}。";

    public override string PublishFigures(DateOnly day, int stories, int messages, int characters) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Day(day)} · {stories} 条新闻\n{messages} 条消息，{characters:N0} 字"
        );

    public override string PublishTargets(string group, int others, TimeSpan time) =>
        $"发到 {group}{(others > 0 ? $"，以及另外 {others} 个订阅的群" : "")}，约需 {Span(time)}。";

    public override string PublishWhen(DateOnly day, string zone) => $"{DigestOf(day)}什么时候发？\n按 {zone} 的时间。";

    public override string PublishPlanned(DateTime at) =>
        $"⏰ 已定在 {Day(DateOnly.FromDateTime(at))} {at:HH:mm} 发布。";

    public override string PublishHour(DateTime at, bool isTomorrow) => $"{(isTomorrow ? "明天 " : "")}{at:HH:mm}";

    public override string PublishMissed(DateOnly day, string group, int missed, string reason) =>
        $"⚠️ {DigestOf(day)}有 {missed} 条消息没能发到 {group}。\n原因：{Reason(reason)}";

    public override string PublishUnderWay(DateOnly day, string group, int sent, int messages) =>
        $"{DigestOf(day)}正在发到 {group}：{messages} 条消息已发出 {sent} 条。";

    public override string PublishStands(DateOnly day, string group, int messages) =>
        $"{DigestOf(day)}已经发到 {group}，共 {messages} 条消息。\n原文改过会自动更正；重新发一份会先删掉现在的。";

    public override string PublishButton => "📤 发布";
    public override string PublishLaterButton => "⏰ 定时";
    public override string PublishNotButton => "✖ 不发";
    public override string PublishRetryButton => "🔁 补发没发出的";
    public override string PublishCorrectButton => "✏️ 检查更正";
    public override string PublishAgainButton => "📤 重新发一份";
}
