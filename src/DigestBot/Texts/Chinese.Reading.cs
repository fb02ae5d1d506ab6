using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string EarlierButton => "◀ 上一期";
    public override string LaterButton => "下一期 ▶";
    public override string CalendarButton => "📅 日历";
    public override string BackToDayButton => "◀ 返回当天";
    public override string NextStoryButton => "下一条 ▶";

    public override string AllAsMessagesButton => "📄 全文发送";

    public override string AskToSendAll(DateOnly day, int messages) =>
        $"{Day(day)}的全文一共 {messages} 条消息，会逐条发到这里。要发吗？";

    public override string SendAllButton(int messages) =>
        string.Create(CultureInfo.InvariantCulture, $"📄 发送 {messages} 条消息");

    public override string LeftOutTitle => "未列出的新闻";

    public override string UntitledSection => "新闻";

    public override string Month(DateOnly month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    public override string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年");

    public override string WeekdayInitial(DayOfWeek day) => Weekdays[(int)day].ToString();

    public override string DaysInMonth(int days) => $"有日报 {days} 天，点带 • 的日期打开。";

    public override string NoEarlierDigest => "更早没有日报了，这已是第一期。";

    public override string NoLaterDigest => "后面还没有日报，这已是最新一期。";

    public override string SectionGone => "这个版块在更正后已经没有了，请看当天现有的版块。";

    public override string StoryGone => "这条新闻在更正时已撤下，请看当天其他内容。";

    public override string AnsweredInPrivate => "请在私聊中看。";

    public override string StoryInPrivate(DateOnly day, string title) => $"<b>{Quoted(title)}</b>\n{Day(day)}";
}
