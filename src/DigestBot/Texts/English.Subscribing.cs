using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string SubscribeDescription => "Get the digest every day, such as /subscribe 21:05 Berlin";
    public override string UnsubscribeDescription => "Stop the daily digest";
    public override string FollowDescription => "Only what you follow, such as /follow Qwen";
    public override string MuteDescription => "Leave out a tag or a word, such as /mute funding";
    public override string SettingsDescription => "See and change your subscription";

    public override string SubscriptionIsOn => "🔔 <b>You are subscribed</b>";
    public override string SubscriptionIsOff => "🔕 <b>You are not subscribed.</b> Your choices are kept:";

    public override string ComesAt(string days, TimeOnly hour, string zone) =>
        string.Create(CultureInfo.InvariantCulture, $"When: {days} at {hour:HH:mm} ({zone})");

    public override string WeekdaysNamed(IReadOnlyList<DayOfWeek> days) =>
        days.Count == 7 ? "every day"
        : days.SequenceEqual(Workdays) ? "Monday to Friday"
        : string.Join(", ", days.Select(day => $"{day}"));

    public override string FollowsEverything => "Follows: everything";

    public override string Follows(IReadOnlyList<string> tags) => $"Follows: {string.Join(", ", tags.Select(Escaped))}";

    public override string Mutes(IReadOnlyList<string> names) =>
        $"Leaves out: {string.Join(", ", names.Select(Escaped))}";

    public override string LooksLike(IReadOnlyList<string> traits) => $"Looks: {string.Join(" · ", traits)}";

    public override string ClassicStyle => "classic";
    public override string RichStyle => "rich";
    public override string BrowsableDensity => "main points, to browse";
    public override string BriefDensity => "points and titles";
    public override string StandardDensity => "titles and leads";
    public override string FullDensity => "everything";

    public override string NextDigest(DateOnly day, DateTime at) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"Next: {Day(day)} at {at:HH:mm}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Next: the digest of {Day(day)}, on {at:d MMMM} at {at:HH:mm}"
            );

    public override string NextDigestOnArrival(DateOnly day) => $"Next: {Day(day)}, as soon as the digest is there";

    public override string HowToChange =>
        "To change it, use the buttons or send: /subscribe 21:05 Berlin, /follow Qwen, /mute funding.";

    public override string Unsubscribed =>
        "You are unsubscribed, and nothing more is sent. To come back, send /subscribe; your hour and tags are kept.";

    public override string WasNotSubscribed => "You are not subscribed. Send /subscribe to get the digest every day.";

    public override string NowFollows(string tag) => $"You follow {Escaped(tag)}, and get only what you follow.";

    public override string NoLongerFollows(string tag) => $"You no longer follow {Escaped(tag)}.";

    public override string NowMutes(string name) => $"{Escaped(name)} is left out from now on.";

    public override string NoLongerMutes(string name) => $"{Escaped(name)} is shown again.";

    public override string FollowWhat =>
        "Follow what? Please add a tag, such as /follow Qwen; the same again undoes it.";
    public override string MuteWhat =>
        "Leave out what? Please add a tag or a word, such as /mute funding; the same again undoes it.";

    public override string UnknownTag(string typed) => $"There is no tag “{Quoted(typed)}”; nothing was changed.";

    public override string TooMany(int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{most} is the most, and you have that many. Take one out first; /settings shows them."
        );

    public override string SubscriptionNotUnderstood(string typed) =>
        $"I could not read “{Quoted(typed)}”; nothing was changed.\nYou can write an hour (21:05), a city (Berlin, New York) or a time zone (Europe/Berlin), and tags with #, such as /subscribe 21:05 Berlin #Qwen.";

    public override string OnlyAdministratorsSubscribe =>
        "In a group only its administrators can change the subscription. You can subscribe yourself in private.";

    public override string SubscribeInPrivate => "🔔 Subscribe in private";
    public override string GroupGetsEveryDay => "This group gets every digest already; there is no need to subscribe.";

    public override string SettingsButton => "⚙️ Settings";
    public override string UnsubscribeButton => "🔕 Unsubscribe";
    public override string UndoButton => "↩️ Undo";

    public override string Weekday(DayOfWeek day) => $"{day}"[..3];

    public override string EveryDay => "Every day";
    public override string OnWorkdays => "Monday to Friday";

    public override IReadOnlyList<(string Name, string Zone)> CommonZones { get; } =
    [
        ("Shanghai", "Asia/Shanghai"),
        ("Hong Kong", "Asia/Hong_Kong"),
        ("Singapore", "Asia/Singapore"),
        ("Tokyo", "Asia/Tokyo"),
        ("India", "Asia/Kolkata"),
        ("Sydney", "Australia/Sydney"),
        ("London", "Europe/London"),
        ("Berlin", "Europe/Berlin"),
        ("Moscow", "Europe/Moscow"),
        ("New York", "America/New_York"),
        ("Chicago", "America/Chicago"),
        ("San Francisco", "America/Los_Angeles"),
    ];

    public override string Record => "📜 <b>What you got</b>";
    public override string NoRecord => "📜 Nothing yet. Once the first digest is delivered, its time stands here.";

    public override string Delivered(DateOnly day, DateTime at) => $"{ShortDay(day)} · delivered {When(day, at)}";

    public override string DeliveredNothing(DateOnly day, DateTime at) =>
        $"{ShortDay(day)} · one line {When(day, at)}: nothing in it was for you";

    private static string When(DateOnly day, DateTime at) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"at {at:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"on {at:d MMMM} at {at:HH:mm}");

    public override string DeliveryOnItsWay(DateOnly day) => $"{ShortDay(day)} · on its way";

    public override string DeliveryCancelled(DateOnly day) => $"{ShortDay(day)} · not sent: you had unsubscribed";

    public override string DeliveryFailed(DateOnly day, string reason) =>
        $"{ShortDay(day)} · not delivered: {Quoted(reason)}";

    public override string QuietDay(DateOnly day) => $"{ShortDay(day)} · there was no digest";

    public override string MissedForWantOfDigest(DateOnly day) =>
        $"{ShortDay(day)} · not sent: the digest came too late";

    public override string MissedWhileResting(DateOnly day) =>
        $"{ShortDay(day)} · not sent: paused, since the bot was blocked or removed";

    public override string MissedWhileDown(DateOnly day) => $"{ShortDay(day)} · not sent: the bot was not running";

    public override string MissedAsRetracted(DateOnly day) => $"{ShortDay(day)} · not sent: the digest was retracted";

    public override string MissedAfterRestore(DateOnly day) =>
        $"{ShortDay(day)} · not sent: a backup had just been restored, and it may have been sent before";

    public override string Filtered(DateOnly day) => $"{ShortDay(day)} · not sent: nothing in it was for you";
}
