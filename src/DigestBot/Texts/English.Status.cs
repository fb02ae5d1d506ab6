using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string StatusDescription => "How the bot is doing";

    public override string StatusHealth(bool updates, bool deliveries) =>
        (updates, deliveries) switch
        {
            (true, true) => "🟢 <b>All is well</b>",
            (false, _) => "🔴 <b>Nothing comes from Telegram.</b> See the network and the log.",
            _ => "🔴 <b>Messages do not get out.</b> See the network and the log.",
        };

    public override string StatusQueue(int waiting, int perSecond, int limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{waiting:N0} waiting · {perSecond} sent this second, {limit} at most"
        );

    public override string BroadcastNumber(int id) => $"Broadcast {id}";

    public override string StatusPaused(string campaign, int left, string reason) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"• ⏸ Paused: {Quoted(campaign)}, {left:N0} left{(reason.Length == 0 ? "" : $". {Reason(reason)}")}"
        );

    public override string StatusPlan(DateOnly day, DateTime at) =>
        $"⏰ {Day(day)} is to be posted {ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm}";

    public override string StatusPostHour(TimeOnly at, string zone) =>
        $"⏰ Each day is posted to the group at {at:HH:mm} ({zone})";

    public override string StatusNextRound(DateTime at) =>
        $"⏰ The next subscription is due {ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm}";

    public override string StatusStore(int days, int subscribers, int kibibytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"🗄 {days:N0} digests · {subscribers:N0} subscriptions · {kibibytes / 1024.0:N1} MB"
        );

    public override string StatusDisk(long free, bool isLittle) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(isLittle ? "⚠️" : "💾")} {free:N0} MB free on the disk{(isLittle ? ": nearly full, make room" : "")}"
        );

    public override string StatusVersion(string version, TimeSpan running) =>
        $"Version {Escaped(version)} · running for {Span(running)}";

    public override string StatusTrouble => "<b>Trouble, newest first</b>";

    public override string StatusAt(DateTime at) => $"{ShortDay(DateOnly.FromDateTime(at))} {at:HH:mm}";
}
