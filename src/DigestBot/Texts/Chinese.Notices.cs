using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string CampaignPaused(string campaign, int left, string reason) =>
        $"⏸ <b>发送暂停</b>\n{Quoted(campaign)}：还有 {left} 条没有发出，没有丢失。\n原因：{Reason(reason)}\n十分钟后自动继续；如果一直不通，请检查机器人的网络。";

    public override string DocumentRefused(DateOnly day, string chat, string reason) =>
        $"⚠️ <b>富文本被拒绝</b>\n{Day(day)}的日报在「{Quoted(chat)}」已改用普通消息发出。\n原因：{Reason(reason)}\n不想再试富文本，可以把 Publishing:Style 设为 Classic。";

    public override string PartRefused(string campaign, int part, string reason) =>
        $"⚠️ <b>一条消息被拒绝</b>\n{Quoted(campaign)}：第 {part} 条没有发出，其余照常。\n原因：{Reason(reason)}\n改好文件再保存，或者发送 /publish 重试。";

    public override string PartLeftOut(string campaign, string chat) =>
        $"❓ <b>不知道是否已发出</b>\n{Quoted(campaign)} 发给「{Quoted(chat)}」的一条没有收到回音，也查不到，没有再发，免得重复。同一次发送里可能还有别的。\n想要再发一次，可以把 Delivering:WhenUnknown 设为 Resend。";

    public override string PinRefused(string chat, string reason) =>
        $"📌 <b>没能置顶</b>\n「{Quoted(chat)}」里的日报没有置顶。\n原因：{Reason(reason)}\n请给机器人置顶的权限，或者把 Publishing:Pin 设为 false。";

    public override string GroupGone(string chat, string reason) =>
        $"⚠️ <b>发不到群里</b>\n「{Quoted(chat)}」已经收不到消息，等着发的都取消了。\n原因：{Reason(reason)}\n把机器人请回群里，再发送 /publish。";

    public override string GroupUnknown(string group, string reason) =>
        $"⚠️ <b>找不到群 {Quoted(group)}</b>\n日报还没有发出，也没有丢失。\n原因：{Reason(reason)}\n请检查 Publishing:Group 是否写对、机器人是否在群里；之后会自动重试。";

    public override string StoreRestored(DateOnly last) =>
        $"🗄 <b>数据已从备份恢复</b>\n备份之后发出过什么，已经无从知道。为了不重复，{Day(last)}及以前的日报不会自动发布。\n请看一下群里缺哪天，再发送 /publish 加日期补发。";

    public override string DigestRefused(string why, int others) =>
        $"📄 <b>有文件读不成日报</b>\n什么都没有改，原来的日报照常。\n原因：{why}\n{(others > 0 ? $"同时还有 {others} 份也读不成，日志里有。\n" : "")}改好以后再保存或提交一次。";

    public override string LexiconRefused(string reason) =>
        $"🏷 <b>词表没有采用</b>\n原来的词表继续用，什么都没有丢。\n原因：{Reason(reason)}\n改好再保存一次，会自动重新读取。";

    public override string DiskNearlyFull(string folder, long free, long least) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"💾 <b>磁盘快满了</b>\n<code>{Escaped(folder)}</code> 所在的磁盘只剩 {free:N0} MB，低于 {least:N0} MB。目前一切照常；写满以后机器人会停下，也做不了备份。\n请腾出空间，例如删掉旧的备份和日志，不用重启。"
        );

    public override string DigestLate(DateOnly day, TimeOnly at, string zone) =>
        $"📭 <b>日报还没来</b>\n{Day(day)}的日报往常 {at:HH:mm}（{zone}）前就到了，现在还没收到。\n请看看编辑和流水线是否出了问题；文件来了会照常发出，不用做别的。";
}
