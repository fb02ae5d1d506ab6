using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    private const string Weekdays = "日一二三四五六";

    public override string Picture => "图片";

    public override string Colon => "：";

    public override string Dash => " — ";

    public override string ReadHere => "展开";

    public override string OpenInBot => "单独打开";

    public override string DaysButton => "📅 往期";

    public override string TagsButton => "🏷 标签";

    public override string JoinButton => "👥 加入群组";

    public override string SourceButton => "🔗 阅读原文";

    public override string ShareButton => "↗️ 分享";

    public override string Day(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Year}年{day.Month}月{day.Day}日 周{Weekdays[(int)day.DayOfWeek]}"
        );

    public override string DigestOf(DateOnly day) => $"{Day(day)}的日报";

    public override string ShortDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string Stories(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} 条");

    public override string Updated(DateTime at, DateOnly day) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"更新 {at:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"更新 {at.Month}月{at.Day}日 {at:HH:mm}");

    public override string LeftOut(int count) => string.Create(CultureInfo.InvariantCulture, $"另有 {count} 条未列出");

    public override string NothingWanted(DateOnly day, int stories) =>
        $"{Day(day)} · {Stories(stories)}，没有你想看的。想改选什么，发送 /settings。";

    public override string LeftOutButton(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"👀 看未列出的 {count} 条");

    public override string WholeDayButton => "📖 看全天";

    public override string SubscribeButton => "🔔 每日订阅";
}
