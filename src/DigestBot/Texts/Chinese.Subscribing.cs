using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string SubscribeDescription => "每天按时收到日报，如 /subscribe 21:05 柏林";
    public override string UnsubscribeDescription => "停止订阅";
    public override string FollowDescription => "只收关注的标签，如 /follow Qwen";
    public override string MuteDescription => "不看某个标签或词，如 /mute 融资";
    public override string SettingsDescription => "查看和修改订阅";

    public override string SubscriptionIsOn => "🔔 <b>已订阅</b>";
    public override string SubscriptionIsOff => "🔕 <b>没有订阅</b>，以下选择都还记着：";

    public override string ComesAt(string days, TimeOnly hour, string zone) =>
        string.Create(CultureInfo.InvariantCulture, $"时间：{days} {hour:HH:mm}（{zone}）");

    public override string WeekdaysNamed(IReadOnlyList<DayOfWeek> days) =>
        days.Count == 7 ? EveryDay
        : days.SequenceEqual(Workdays) ? "周一至周五"
        : string.Join('、', days.Select(Weekday));

    public override string FollowsEverything => "关注：全部";

    public override string Follows(IReadOnlyList<string> tags) => $"关注：{string.Join('、', tags.Select(Escaped))}";

    public override string Mutes(IReadOnlyList<string> names) => $"不看：{string.Join('、', names.Select(Escaped))}";

    public override string LooksLike(IReadOnlyList<string> traits) => $"样式：{string.Join(" · ", traits)}";

    public override string ClassicStyle => "经典";
    public override string RichStyle => "富文本";
    public override string BrowsableDensity => "要点，点开细看";
    public override string BriefDensity => "要点和标题";
    public override string StandardDensity => "标题和导语";
    public override string FullDensity => "全文";

    public override string NextDigest(DateOnly day, DateTime at) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"下一份：{Day(day)} {at:HH:mm}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"下一份：{Day(day)}的日报，{at.Month}月{at.Day}日 {at:HH:mm} 送到"
            );

    public override string NextDigestOnArrival(DateOnly day) => $"下一份：{Day(day)}，日报一到就发";

    public override string HowToChange =>
        "要改就点下面的按钮，也可以直接发：/subscribe 21:05 柏林、/follow Qwen、/mute 融资。";

    public override string Unsubscribed => "已停止订阅，不再发送。想恢复时发送 /subscribe，时间和标签都还记着。";
    public override string WasNotSubscribed => "现在没有订阅。发送 /subscribe 就能每天收到。";

    public override string NowFollows(string tag) => $"已关注 {Escaped(tag)}，只发关注的内容。";

    public override string NoLongerFollows(string tag) => $"已取消关注 {Escaped(tag)}。";

    public override string NowMutes(string name) => $"不再给你看 {Escaped(name)}。";

    public override string NoLongerMutes(string name) => $"已恢复 {Escaped(name)}。";

    public override string FollowWhat => "想关注什么？请把标签写在后面，如 /follow Qwen；再发一次就取消。";
    public override string MuteWhat => "不想看什么？请把标签或词写在后面，如 /mute 融资；再发一次就恢复。";

    public override string UnknownTag(string typed) => $"没有「{Quoted(typed)}」这个标签，什么都没有改。";

    public override string TooMany(int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"最多 {most} 个，已经满了。先取消一个再加，发送 /settings 看看有哪些。"
        );

    public override string SubscriptionNotUnderstood(string typed) =>
        $"没看懂「{Quoted(typed)}」，什么都没有改。\n可以写时间（21:05）、城市（柏林、New York）或时区（Europe/Berlin），标签前加 #，如 /subscribe 21:05 柏林 #Qwen。";

    public override string OnlyAdministratorsSubscribe => "在群里，只有管理员能改订阅。你可以在私聊里自己订阅。";
    public override string SubscribeInPrivate => "🔔 在私聊中订阅";
    public override string GroupGetsEveryDay => "本群每天都会收到日报，不用订阅。";

    public override string SettingsButton => "⚙️ 设置";
    public override string UnsubscribeButton => "🔕 停止订阅";
    public override string UndoButton => "↩️ 撤销";

    public override string Weekday(DayOfWeek day) => $"周{Weekdays[(int)day]}";

    public override string EveryDay => "每天";
    public override string OnWorkdays => "工作日";

    public override IReadOnlyList<(string Name, string Zone)> CommonZones { get; } =
    [
        ("北京 / 上海", "Asia/Shanghai"),
        ("香港", "Asia/Hong_Kong"),
        ("台北", "Asia/Taipei"),
        ("新加坡", "Asia/Singapore"),
        ("东京", "Asia/Tokyo"),
        ("悉尼", "Australia/Sydney"),
        ("伦敦", "Europe/London"),
        ("柏林 / 巴黎", "Europe/Berlin"),
        ("纽约", "America/New_York"),
        ("旧金山", "America/Los_Angeles"),
        ("多伦多", "America/Toronto"),
        ("温哥华", "America/Vancouver"),
    ];

    public override string Record => "📜 <b>投递记录</b>";
    public override string NoRecord => "📜 还没有投递记录。第一份送到以后，这里会写明时间。";

    public override string Delivered(DateOnly day, DateTime at) => $"{ShortDay(day)} · {When(day, at)} 送到";

    public override string DeliveredNothing(DateOnly day, DateTime at) =>
        $"{ShortDay(day)} · {When(day, at)} 送到一句话：没有你想看的";

    private static string When(DateOnly day, DateTime at) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"{at.Month}月{at.Day}日 {at:HH:mm}");

    public override string DeliveryOnItsWay(DateOnly day) => $"{ShortDay(day)} · 正在发";

    public override string DeliveryCancelled(DateOnly day) => $"{ShortDay(day)} · 没有发：当时停止了订阅";

    public override string DeliveryFailed(DateOnly day, string reason) =>
        $"{ShortDay(day)} · 没有送到：{Quoted(reason)}";

    public override string QuietDay(DateOnly day) => $"{ShortDay(day)} · 当天没有日报";

    public override string MissedForWantOfDigest(DateOnly day) => $"{ShortDay(day)} · 没有发：日报来得太晚";

    public override string MissedWhileResting(DateOnly day) =>
        $"{ShortDay(day)} · 没有发：当时机器人被屏蔽或移出，暂停了";

    public override string MissedWhileDown(DateOnly day) => $"{ShortDay(day)} · 没有发：机器人当时没在运行";

    public override string MissedAsRetracted(DateOnly day) => $"{ShortDay(day)} · 没有发：这一期撤回了";

    public override string MissedAfterRestore(DateOnly day) =>
        $"{ShortDay(day)} · 没有发：数据刚从备份恢复，可能已经发过";

    public override string Filtered(DateOnly day) => $"{ShortDay(day)} · 没有发：没有你想看的";
}
