using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string StatsDescription => "Figures: subscriptions, deliveries, tags, stories";

    public override string StatsNothingYet =>
        "📊 There is nothing to count yet. Once there is a digest and somebody has subscribed, send /stats again.";

    public override string StatsHeading(DateOnly today) => $"📊 <b>Figures</b> · {Day(today)}";

    public override string StatsSince(DateOnly first) => $"Counted since {ShortDay(first)}.";

    public override string StatsSubscriptions(int all, int people, int groups) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"👥 Subscriptions: {all:N0} (private {people:N0} · groups {groups:N0})"
        );

    public override string StatsChange(int days, int change) =>
        string.Create(CultureInfo.InvariantCulture, $"{days} days {change:+#,0;-#,0;±0}");

    public override string StatsDeliveries(int days, int sent, int failed) =>
        string.Create(CultureInfo.InvariantCulture, $"📮 In {days} days: {sent:N0} sent · {failed:N0} failed");

    public override string StatsTags(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"🏷 <b>Hot tags</b> ({days} days)");

    public override string StatsTag(string name, int stories) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(name)} {stories:N0}");

    public override string StatsOpened(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"📖 <b>Opened most</b> ({days} days)");

    public override string StatsStory(string title, string way, int times) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<a href=\"{Escaped(way)}\">{Quoted(title)}</a> · {times:N0} {(times == 1 ? "time" : "times")}"
        );

    public override string ChartSubscriptions => "Subscriptions";
    public override string ChartDeliveries => "Deliveries a day";
    public override string ChartSent => "sent";
    public override string ChartFailed => "failed";

    public override string ChartTags(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"Hot tags in {days} days");

    public override string ChartDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
