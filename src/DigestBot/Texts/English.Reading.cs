using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string EarlierButton => "◀ Earlier";
    public override string LaterButton => "Later ▶";
    public override string CalendarButton => "📅 Calendar";
    public override string BackToDayButton => "◀ Back to the day";
    public override string NextStoryButton => "Next story ▶";

    public override string AllAsMessagesButton => "📄 Send it all";

    public override string AskToSendAll(DateOnly day, int messages) =>
        $"All of {Day(day)} makes {messages} {(messages == 1 ? "message" : "messages")}, sent here one by one. Shall I?";

    public override string SendAllButton(int messages) =>
        string.Create(CultureInfo.InvariantCulture, $"📄 Send {messages} {(messages == 1 ? "message" : "messages")}");

    public override string LeftOutTitle => "Left out";

    public override string UntitledSection => "Stories";

    public override string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public override string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public override string WeekdayInitial(DayOfWeek day) => day.ToString()[..2];

    public override string DaysInMonth(int days) =>
        $"{days} {(days == 1 ? "day has" : "days have")} a digest. Press a date with a • to open it.";

    public override string NoEarlierDigest => "There is no earlier digest; this is the first.";

    public override string NoLaterDigest => "There is no later digest yet; this is the newest.";

    public override string SectionGone => "A correction took this section out. Here is what the day has now.";

    public override string StoryGone => "A correction took this story out. Here is the rest of its day.";

    public override string AnsweredInPrivate => "Please read it in private.";

    public override string StoryInPrivate(DateOnly day, string title) => $"<b>{Quoted(title)}</b>\n{Day(day)}";
}
