using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string BroadcastDescription => "群发一条消息，先预览再发";

    public override string BroadcastHow =>
        "要群发什么？\n• 一段文字：/broadcast 后面写上内容，格式照样保留\n• 图片、文件或别人写好的消息：先发给我，再回复那条消息，写 /broadcast\n\n发出之前会先给你看样子、选对象。";

    public override string BroadcastInPrivate => "请在私聊里群发，免得草稿给大家看到。";
    public override string BroadcastKindUnknown => "这种消息没法群发。能群发的有：文字、图片、文件。";
    public override string BroadcastToWhom => "👆 <b>发出去就是上面这样</b>\n发给谁？";
    public override string BroadcastByTag => "👆 <b>发出去就是上面这样</b>\n发给关注哪个标签的人？";
    public override string BroadcastNobodyFollows => "👆 <b>发出去就是上面这样</b>\n还没有人关注标签，请换一种对象。";

    public override string BroadcastToAll => "全部订阅者和群组";
    public override string BroadcastToGroups => "群组";

    public override string BroadcastToReaders(Language language) =>
        language == Language.English ? "英文读者" : "中文读者";

    public override string BroadcastToFollowers(string tag) => $"关注 {Quoted(tag)} 的人";

    public override string BroadcastConfirm(string audience, int chats, int perSecond, TimeSpan atLeast) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"👆 <b>发出去就是上面这样</b>\n发给：{audience}，共 {chats:N0} 个会话。\n每秒最多 {perSecond} 条，至少要 {Span(atLeast)}。"
        );

    public override string BroadcastNobody(string audience) => $"{audience}现在一个也没有，请换一种对象。";

    public override string BroadcastBegun => "📣 已经开始，进度在下面。";
    public override string BroadcastReported => "📣 群发结束，结果在下面。";
    public override string BroadcastDropped => "已放弃，什么也没有发出。";
    public override string BroadcastOver => "这次群发已经结束，或者没有了。";
    public override string BroadcastTestSent => "已经发给你一份。";

    public override string BroadcastButtonsHow =>
        "🔗 请发来按钮，一行一个：文字在前，网址在后。例如：\n<code>看全文 https://example.com/a</code>";

    public override string BroadcastButtonsWrong(string line) =>
        $"没看懂这一行：「{Quoted(line)}」\n一行一个按钮，文字在前，网址在后，最多 10 个。例如：\n<code>看全文 https://example.com/a</code>";

    public override string BroadcastTestButton => "🧪 先发给我";
    public override string BroadcastTagsButton => "🏷 按标签";
    public override string BroadcastButtonsButton => "🔗 加按钮";
    public override string BroadcastDropButton => "✖ 放弃";
    public override string BroadcastBeginButton => "📣 发出";
    public override string BroadcastAudienceButton => "‹ 换对象";
    public override string BroadcastPauseButton => "⏸ 暂停";
    public override string BroadcastGoOnButton => "▶ 继续";
    public override string BroadcastCancelButton => "✖ 不再发了";

    public override string BroadcastRunning => "📣 <b>群发进行中</b>";

    public override string BroadcastPausing(string reason) =>
        reason.Length == 0 ? "⏸ <b>群发已暂停</b>" : $"⏸ <b>群发暂停，稍后自动继续</b>\n原因：{Reason(reason)}";

    public override string BroadcastCancelling => "✖ <b>正在取消群发</b>";
    public override string BroadcastCancelled => "✖ <b>群发已取消</b>";
    public override string BroadcastDone => "✅ <b>群发完成</b>";

    public override string BroadcastCounts(int sent, int missed, int left) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"送达 {sent:N0} · 未送达 {missed:N0}{(left > 0 ? $" · 还剩 {left:N0}" : "")}"
        );

    public override string BroadcastPace(int tenthsPerSecond, TimeSpan left) =>
        string.Create(CultureInfo.InvariantCulture, $"每秒 {tenthsPerSecond / 10.0:0.#} 条 · 约还要 {Span(left)}");

    public override string BroadcastTook(TimeSpan time) => $"用时 {Span(time)}";

    public override string BroadcastMissed(string reason, int chats) =>
        string.Create(CultureInfo.InvariantCulture, $"• {chats:N0} 个：{WhyMissed(reason)}");

    public override string BroadcastFailures(int chats) =>
        string.Create(CultureInfo.InvariantCulture, $"没有送达的 {chats:N0} 个会话和原因。");

    public override string Span(TimeSpan time) =>
        time.TotalSeconds < 1 ? "不到 1 秒"
        : time.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} 秒")
        : time.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} 分 {time.Seconds} 秒")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} 小时 {time.Minutes} 分");

    private static string WhyMissed(string reason) =>
        Says(reason, "blocked") ? "屏蔽了机器人"
        : Says(reason, "deactivated") ? "账号已注销"
        : Says(reason, "kicked") || Says(reason, "not a member") ? "机器人被移出了群"
        : Says(reason, "chat not found") ? "会话已经没有了"
        : Says(reason, "administrator ended") ? "取消时还没有发"
        : Says(reason, "could not be found out") ? "没有回音，不知道是否送达"
        : Says(reason, "subscription ended") ? "已经退订"
        : Says(reason, "data was erased") ? "要求删除了自己的数据"
        : Reason(reason);
}
