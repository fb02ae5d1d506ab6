using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string StatusDescription => "机器人现在怎么样";

    public override string StatusHealth(bool updates, bool deliveries) =>
        (updates, deliveries) switch
        {
            (true, true) => "🟢 <b>一切正常</b>",
            (false, _) => "🔴 <b>收不到 Telegram 的消息</b>，请检查网络和日志。",
            _ => "🔴 <b>有消息发不出去</b>，请检查网络和日志。",
        };

    public override string StatusQueue(int waiting, int perSecond, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"等着发 {waiting:N0} 条 · 这一秒发了 {perSecond}，上限 {limit}");

    public override string BroadcastNumber(int id) => $"群发 {id}";

    public override string StatusPaused(string campaign, int left, string reason) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"• ⏸ {Quoted(campaign)}：还剩 {left:N0}，暂停中{(reason.Length == 0 ? "" : $"。{Reason(reason)}")}"
        );

    public override string StatusPlan(DateOnly day, DateTime at) =>
        $"⏰ {DigestOf(day)}定在 {ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm} 发布";

    public override string StatusPostHour(TimeOnly at, string zone) => $"⏰ 日报每天 {at:HH:mm}（{zone}）发到群里";

    public override string StatusNextRound(DateTime at) =>
        $"⏰ 最近的一次订阅是 {ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm}";

    public override string StatusStore(int days, int subscribers, int kibibytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"🗄 日报 {days:N0} 期 · 订阅 {subscribers:N0} · 数据 {kibibytes / 1024.0:N1} MB"
        );

    public override string StatusDisk(long free, bool isLittle) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(isLittle ? "⚠️" : "💾")} 磁盘剩余 {free:N0} MB{(isLittle ? "，快满了，请腾出空间" : "")}"
        );

    public override string StatusVersion(string version, TimeSpan running) =>
        $"版本 {Escaped(version)} · 已运行 {Span(running)}";

    public override string StatusTrouble => "<b>最近的问题</b>";

    public override string StatusAt(DateTime at) => $"{ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm} 的时候";
}
