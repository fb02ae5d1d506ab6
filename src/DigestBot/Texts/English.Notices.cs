using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string CampaignPaused(string campaign, int left, string reason) =>
        $"⏸ <b>Delivery pauses</b>\n{left} {(left == 1 ? "message" : "messages")} of {Quoted(campaign)} still to be sent; none is lost.\nReason: {Reason(reason)}\nIt goes on by itself in ten minutes. If it does not get through, see to the bot's network.";

    public override string DocumentRefused(DateOnly day, string chat, string reason) =>
        $"⚠️ <b>A rich message was refused</b>\nThe digest of {Day(day)} came to “{Quoted(chat)}” as classic messages instead.\nReason: {Reason(reason)}\nTo stop trying rich messages, set Publishing:Style to Classic.";

    public override string PartRefused(string campaign, int part, string reason) =>
        $"⚠️ <b>A message was refused</b>\nMessage {part} of {Quoted(campaign)} was not sent; the others go on.\nReason: {Reason(reason)}\nMend the file and save it, or send /publish to try again.";

    public override string PartLeftOut(string campaign, string chat) =>
        $"❓ <b>It is not known whether a message was sent</b>\nTo a message of {Quoted(campaign)} to “{Quoted(chat)}” no answer came, and it could not be found out; so that nothing comes twice it was not sent again. There may be others of the same campaign.\nTo have such messages sent again, set Delivering:WhenUnknown to Resend.";

    public override string PinRefused(string chat, string reason) =>
        $"📌 <b>Not pinned</b>\nThe digest in “{Quoted(chat)}” could not be pinned.\nReason: {Reason(reason)}\nGive the bot the right to pin, or set Publishing:Pin to false.";

    public override string GroupGone(string chat, string reason) =>
        $"⚠️ <b>A group cannot be reached</b>\n“{Quoted(chat)}” gets no messages any more; what waited for it is cancelled.\nReason: {Reason(reason)}\nLet the bot in again, then send /publish.";

    public override string GroupUnknown(string group, string reason) =>
        $"⚠️ <b>The group {Quoted(group)} cannot be found</b>\nThe digest was not posted yet; it is not lost.\nReason: {Reason(reason)}\nSee that Publishing:Group names it rightly and the bot is a member. It is tried again by itself.";

    public override string StoreRestored(DateOnly last) =>
        $"🗄 <b>The store was restored from a backup</b>\nWhat was sent since the backup is not known. So that nothing comes twice, days up to {Day(last)} are not posted by themselves.\nLook which days the group lacks, and post them with /publish and the date.";

    public override string DigestRefused(string why, int others) =>
        $"📄 <b>A file is no digest</b>\nIt changed nothing; what was there stays.\nReason: {why}\n{(others > 0 ? $"{others} more that came with it {(others == 1 ? "is" : "are")} none either: see the log.\n" : "")}Mend it, then save or post it again.";

    public override string LexiconRefused(string reason) =>
        $"🏷 <b>The lexicon was not taken up</b>\nThe one before stays in use; nothing is lost.\nReason: {Reason(reason)}\nMend it and save it again; it is read by itself.";

    public override string DiskNearlyFull(string folder, long free, long least) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"💾 <b>The disk is nearly full</b>\n{free:N0} MB are left on the disk of <code>{Escaped(folder)}</code>, fewer than {least:N0} MB. All goes on as yet; once it is full the bot stops, and no backup can be made.\nMake room, for instance by deleting old backups and logs. Nothing needs to be started anew."
        );

    public override string DigestLate(DateOnly day, TimeOnly at, string zone) =>
        $"📭 <b>No digest yet</b>\nThe digest of {Day(day)} is usually there by {at:HH:mm} ({zone}); it has not come.\nAsk the editor, or see whether the pipeline failed. Once it is there it goes out by itself.";
}
