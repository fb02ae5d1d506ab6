using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string RetractDescription => "Take a day back, such as /retract 2026-02-17";

    public override string DayRetracted(DateOnly day) => $"The digest of {Day(day)} was taken back.";

    public override string RetractConfirm(DateOnly day, string title, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Take back the digest of {Day(day)}?\n<b>{Escaped(title)}</b>\n\n{(chats == 0 ? "It has not gone to any chat." : $"It went to {chats:N0} {(chats == 1 ? "chat" : "chats")}. What Telegram still lets me delete is deleted, the rest becomes one line.")} What was not sent yet is not sent, and days, tags and search do not show it any more."
        );

    public override string Retracting(DateOnly day, int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The digest of {Day(day)} is {(chats == 0 ? "taken back" : $"being taken back from {chats:N0} {(chats == 1 ? "chat" : "chats")}")}. Its text is kept and can be put back."
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

    public override string Publishing(DateOnly day, string group, int messages) =>
        $"Posting {Day(day)} to {group}: {messages} {(messages == 1 ? "message" : "messages")}.";

    public override string PublishedBefore(DateOnly day, string group) =>
        $"{Day(day)} stands in {group} already and is not posted again. Send /publish {day:yyyy-MM-dd} to see what can be done.";

    public override string PublishingAgain(DateOnly day, string group, int failed) =>
        $"{failed} {(failed == 1 ? "message" : "messages")} of {Day(day)} that could not be sent: sent to {group} again now.";

    public override string NotPublished(DateOnly day) =>
        $"{Day(day)} was not posted. Send /publish {day:yyyy-MM-dd} when it should be.";

    public override string Correcting(DateOnly day) =>
        $"What stands of {Day(day)} is compared with its text, and corrected where it differs.";

    public override string GroupUnreachable(string group) =>
        $"The group {group} cannot be reached, so nothing was posted. See that Publishing:Group is right and the bot is a member, then try again.";

    public override string PublishSeen => "👆 <b>This is how the group will see it</b>";

    public override string PublishUnseen(DateOnly day, string title) =>
        $"<b>{Escaped(title)}</b>\n👀 To read it first, send /preview {day:yyyy-MM-dd} in private.";

    public override string PublishFigures(DateOnly day, int stories, int messages, int characters) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Day(day)} · {stories} stories\n{messages} {(messages == 1 ? "message" : "messages")}, {characters:N0} characters"
        );

    public override string PublishTargets(string group, int others, TimeSpan time) =>
        $"To {group}{(others > 0 ? $" and {others} more subscribed {(others == 1 ? "group" : "groups")}" : "")}, in about {Span(time)}.";

    public override string PublishWhen(DateOnly day, string zone) =>
        $"When is {Day(day)} to be posted?\nTime of {zone}.";

    public override string PublishPlanned(DateTime at) =>
        $"⏰ It is to be posted on {Day(DateOnly.FromDateTime(at))} at {at:HH:mm}.";

    public override string PublishHour(DateTime at, bool isTomorrow) => $"{(isTomorrow ? "tomorrow " : "")}{at:HH:mm}";

    public override string PublishMissed(DateOnly day, string group, int missed, string reason) =>
        $"⚠️ {missed} {(missed == 1 ? "message" : "messages")} of {Day(day)} could not be posted to {group}.\nReason: {Reason(reason)}";

    public override string PublishUnderWay(DateOnly day, string group, int sent, int messages) =>
        $"{Day(day)} is being posted to {group}: {sent} of {messages} messages so far.";

    public override string PublishStands(DateOnly day, string group, int messages) =>
        $"{Day(day)} stands in {group}, {messages} {(messages == 1 ? "message" : "messages")}.\nA changed text corrects it by itself; posting it anew deletes what stands first.";

    public override string PublishButton => "📤 Post";
    public override string PublishLaterButton => "⏰ Later";
    public override string PublishNotButton => "✖ Do not post";
    public override string PublishRetryButton => "🔁 Send what is missing";
    public override string PublishCorrectButton => "✏️ Check and correct";
    public override string PublishAgainButton => "📤 Post anew";
}
