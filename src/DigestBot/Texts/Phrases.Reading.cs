namespace DigestBot.Texts;

/// <summary>What stands in and under the message in which days are read.</summary>
internal abstract partial class Phrases
{
    public abstract string EarlierButton { get; }
    public abstract string LaterButton { get; }
    public abstract string CalendarButton { get; }
    public abstract string BackToDayButton { get; }
    public abstract string NextStoryButton { get; }

    /// <summary>Leads to the day as messages of their own.</summary>
    public abstract string AllAsMessagesButton { get; }

    /// <summary>Asks whether a day is to be sent as so many messages.</summary>
    public abstract string AskToSendAll(DateOnly day, int messages);

    public abstract string SendAllButton(int messages);

    /// <summary>Heads the list of the stories of a day that its reader did not want.</summary>
    public abstract string LeftOutTitle { get; }

    /// <summary>A section that the editor gave no title.</summary>
    public abstract string UntitledSection { get; }

    /// <summary>A month of a year.</summary>
    /// <param name="month">Any day of it.</param>
    public abstract string Month(DateOnly month);

    /// <summary>A year, as it stands on a button.</summary>
    public abstract string Year(int year);

    /// <summary>A day of the week at the head of a column.</summary>
    public abstract string WeekdayInitial(DayOfWeek day);

    /// <summary>How many days of a month have a digest, and what to do with them.</summary>
    public abstract string DaysInMonth(int days);

    /// <summary>Passes over the screen: at most 200 characters.</summary>
    public abstract string NoEarlierDigest { get; }

    /// <inheritdoc cref="NoEarlierDigest"/>
    public abstract string NoLaterDigest { get; }

    /// <inheritdoc cref="NoEarlierDigest"/>
    public abstract string SectionGone { get; }

    /// <inheritdoc cref="NoEarlierDigest"/>
    public abstract string StoryGone { get; }

    /// <summary>In a group: the answer is given in private.</summary>
    public abstract string AnsweredInPrivate { get; }

    /// <inheritdoc cref="DayInPrivate"/>
    public abstract string StoryInPrivate(DateOnly day, string title);
}
