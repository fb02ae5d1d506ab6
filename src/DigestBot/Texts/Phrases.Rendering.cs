namespace DigestBot.Texts;

/// <summary>What stands in and under the messages of a day.</summary>
internal abstract partial class Phrases
{
    /// <summary>A day with its weekday.</summary>
    public abstract string Day(DateOnly day);

    public abstract string DigestOf(DateOnly day);

    /// <summary>A day in a list.</summary>
    public abstract string ShortDay(DateOnly day);

    /// <summary>How many stories a day has.</summary>
    public abstract string Stories(int count);

    /// <summary>What a picture without a description is called.</summary>
    public abstract string Picture { get; }

    /// <summary>Between a label and its value.</summary>
    public abstract string Colon { get; }

    /// <summary>Between a title and the remark on it.</summary>
    public abstract string Dash { get; }

    /// <summary>The link that opens a story in the bot.</summary>
    public abstract string ReadHere { get; }

    /// <summary>The button that opens a story in the bot where all of it was read already.</summary>
    public abstract string OpenInBot { get; }

    public abstract string DaysButton { get; }

    public abstract string TagsButton { get; }

    public abstract string JoinButton { get; }

    public abstract string SourceButton { get; }

    public abstract string ShareButton { get; }

    /// <summary>When the day was last corrected.</summary>
    /// <param name="at">The local time.</param>
    /// <param name="day">The digest's day, which need not be named again.</param>
    public abstract string Updated(DateTime at, DateOnly day);

    /// <summary>How many stories of a day its reader did not want.</summary>
    public abstract string LeftOut(int count);

    /// <summary>What stands in place of a day of which its reader wants nothing.</summary>
    public abstract string NothingWanted(DateOnly day, int stories);

    /// <summary>Leads to the stories of a day that its reader did not want.</summary>
    public abstract string LeftOutButton(int count);

    public abstract string WholeDayButton { get; }

    public abstract string SubscribeButton { get; }
}
