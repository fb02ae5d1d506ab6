using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string RetractDescription => "Take a day back, such as /retract 2026-02-17";

    public override string DayRetracted(DateOnly day) => $"The digest of {Day(day)} was taken back.";

    public override string RetractConfirm(DateOnly day, string title, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Take back the digest of {Day(day)}?\n<b>{Escaped(title)}</b>\n\nIt went to {chats:N0} {(chats == 1 ? "chat" : "chats")}. What Telegram still lets me delete is deleted, the rest becomes one line. What was not sent yet is not sent, and days, tags and search do not show it any more."
        );

    public override string Retracting(DateOnly day, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The digest of {Day(day)} is being taken back from {chats:N0} {(chats == 1 ? "chat" : "chats")}. Its text is kept and can be put back."
        );

    public override string RetractedBefore(DateOnly day) =>
        $"The digest of {Day(day)} was taken back before. Its text is kept.";

    public override string NothingToRetract(DateOnly day) => $"There is no digest of {Day(day)} to take back.";

    public override string NotRetracted => "Nothing was taken back.";

    public override string PuttingBack(DateOnly day) =>
        $"The digest of {Day(day)} is back. The chats that had it get it again.";

    public override string RetractButton => "🗑 Take back";
    public override string LeaveButton => "Leave it";
    public override string PutBackButton => "↩ Put back";
}
