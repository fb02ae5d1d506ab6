using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string StatsDescription => "订阅、送达、标签和阅读的数据";

    public override string StatsNothingYet =>
        "📊 还没有可以统计的数据。收进第一期日报、有人订阅以后，再发 /stats 看看。";

    public override string StatsHeading(DateOnly today) => $"📊 <b>数据</b> · {Day(today)}";

    public override string StatsSince(DateOnly first) => $"从 {ShortDay(first)} 开始统计。";

    public override string StatsSubscriptions(int all, int people, int groups) =>
        string.Create(CultureInfo.InvariantCulture, $"👥 订阅 {all:N0}（私聊 {people:N0} · 群组 {groups:N0}）");

    public override string StatsChange(int days, int change) =>
        string.Create(CultureInfo.InvariantCulture, $"{days} 天 {change:+#,0;-#,0;±0}");

    public override string StatsDeliveries(int days, int sent, int failed) =>
        string.Create(CultureInfo.InvariantCulture, $"📮 {days} 天送达 {sent:N0} · 未送达 {failed:N0}");

    public override string StatsTags(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"🏷 <b>热门标签</b>（{days} 天）");

    public override string StatsTag(string name, int stories) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(name)} {stories:N0} 条");

    public override string StatsOpened(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"📖 <b>打开最多</b>（{days} 天）");

    public override string StatsStory(string title, string way, int times) =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Escaped(way)}\">{Quoted(title)}</a> · {times:N0} 次");

    public override string ChartSubscriptions => "订阅";
    public override string ChartDeliveries => "每天的推送";
    public override string ChartSent => "送达";
    public override string ChartFailed => "未送达";

    public override string ChartTags(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} 天里的热门标签");

    public override string ChartDay(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
