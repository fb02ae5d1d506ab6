using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string RetractDescription => "撤回某一天，如 /retract 2026-02-17";

    public override string DayRetracted(DateOnly day) => $"{Day(day)}的日报已撤回。";

    public override string RetractConfirm(DateOnly day, string title, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"要撤回{Day(day)}的日报吗？\n<b>{Escaped(title)}</b>\n\n它发到了 {chats:N0} 个会话。Telegram 还让删的会删掉，删不了的改成一行说明。还没发出的不再发，往期、标签和搜索里也不再出现。"
        );

    public override string Retracting(DateOnly day, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"正在撤回{Day(day)}的日报，涉及 {chats:N0} 个会话。原文还留着，随时可以放回来。"
        );

    public override string RetractedBefore(DateOnly day) => $"{Day(day)}的日报已经撤回过了，原文还留着。";

    public override string NothingToRetract(DateOnly day) => $"{Day(day)}没有日报，不用撤回。";

    public override string NotRetracted => "没有撤回，一切照旧。";

    public override string PuttingBack(DateOnly day) => $"{Day(day)}的日报已经放回，发到过的会话会重新收到。";

    public override string RetractButton => "🗑 撤回";
    public override string LeaveButton => "留着";
    public override string PutBackButton => "↩ 放回来";
}
