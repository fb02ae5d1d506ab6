namespace DigestBot.Texts;

/// <summary>What administrators read of the bot's figures. Texts are HTML; what stands in the chart is plain text.</summary>
internal abstract partial class Phrases
{
    public abstract string StatsDescription { get; }
    public abstract string StatsNothingYet { get; }
    public abstract string StatsHeading(DateOnly today);

    /// <summary>Said where counting began within what is told of.</summary>
    public abstract string StatsSince(DateOnly first);

    public abstract string StatsSubscriptions(int all, int people, int groups);

    /// <summary>By how many subscriptions changed within so many days.</summary>
    public abstract string StatsChange(int days, int change);

    public abstract string StatsDeliveries(int days, int sent, int failed);
    public abstract string StatsTags(int days);
    public abstract string StatsTag(string name, int stories);
    public abstract string StatsOpened(int days);

    /// <param name="title">The story's title.</param>
    /// <param name="way">The address that opens it.</param>
    /// <param name="times">How often it was opened.</param>
    public abstract string StatsStory(string title, string way, int times);

    public abstract string ChartSubscriptions { get; }
    public abstract string ChartDeliveries { get; }
    public abstract string ChartSent { get; }
    public abstract string ChartFailed { get; }
    public abstract string ChartTags(int days);

    /// <summary>A day at the foot of a chart.</summary>
    public abstract string ChartDay(DateOnly day);
}
