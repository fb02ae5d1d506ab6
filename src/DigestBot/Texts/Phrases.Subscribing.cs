namespace DigestBot.Texts;

/// <summary>What the bot says of subscriptions.</summary>
internal abstract partial class Phrases
{
    public abstract string SubscribeDescription { get; }
    public abstract string UnsubscribeDescription { get; }
    public abstract string FollowDescription { get; }
    public abstract string MuteDescription { get; }
    public abstract string SettingsDescription { get; }

    public abstract string SubscriptionIsOn { get; }
    public abstract string SubscriptionIsOff { get; }

    /// <summary>When digests come.</summary>
    /// <param name="days">What <see cref="WeekdaysNamed"/> calls them.</param>
    /// <param name="zone">The zone's IANA name.</param>
    public abstract string ComesAt(string days, TimeOnly hour, string zone);

    /// <summary>Days of the week in words; all of them are every day.</summary>
    public abstract string WeekdaysNamed(IReadOnlyList<DayOfWeek> days);

    /// <summary>Monday to Friday.</summary>
    protected static readonly DayOfWeek[] Workdays =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public abstract string FollowsEverything { get; }
    public abstract string Follows(IReadOnlyList<string> tags);
    public abstract string Mutes(IReadOnlyList<string> names);

    /// <summary>How digests look and sound.</summary>
    public abstract string LooksLike(IReadOnlyList<string> traits);

    public abstract string ClassicStyle { get; }
    public abstract string RichStyle { get; }
    public abstract string BrowsableDensity { get; }
    public abstract string BriefDensity { get; }
    public abstract string StandardDensity { get; }
    public abstract string FullDensity { get; }

    /// <summary>Which digest comes next, and when.</summary>
    /// <param name="at">The local time where the chat reads.</param>
    public abstract string NextDigest(DateOnly day, DateTime at);

    /// <summary>The next digest's hour has passed: it comes as soon as it is there.</summary>
    public abstract string NextDigestOnArrival(DateOnly day);

    /// <summary>The typed ways to change a subscription.</summary>
    public abstract string HowToChange { get; }

    public abstract string Unsubscribed { get; }
    public abstract string WasNotSubscribed { get; }

    public abstract string NowFollows(string tag);
    public abstract string NoLongerFollows(string tag);
    public abstract string NowMutes(string name);
    public abstract string NoLongerMutes(string name);
    public abstract string FollowWhat { get; }
    public abstract string MuteWhat { get; }
    public abstract string UnknownTag(string typed);
    public abstract string TooMany(int most);

    public abstract string SubscriptionNotUnderstood(string typed);
    public abstract string OnlyAdministratorsSubscribe { get; }
    public abstract string SubscribeInPrivate { get; }
    public abstract string GroupGetsEveryDay { get; }

    public abstract string SettingsButton { get; }
    public abstract string UnsubscribeButton { get; }
    public abstract string UndoButton { get; }

    public abstract string Weekday(DayOfWeek day);
    public abstract string EveryDay { get; }
    public abstract string OnWorkdays { get; }

    /// <summary>The zones that are offered, as this language calls them, with their IANA names.</summary>
    public abstract IReadOnlyList<(string Name, string Zone)> CommonZones { get; }

    /// <summary>The heading of what became of the latest days.</summary>
    public abstract string Record { get; }
    public abstract string NoRecord { get; }
    public abstract string Delivered(DateOnly day, DateTime at);
    public abstract string DeliveryOnItsWay(DateOnly day);
    public abstract string DeliveryCancelled(DateOnly day);
    public abstract string DeliveryFailed(DateOnly day, string reason);

    /// <summary>One short message came, since nothing in the day was wanted.</summary>
    public abstract string DeliveredNothing(DateOnly day, DateTime at);

    /// <summary>There was no digest.</summary>
    public abstract string QuietDay(DateOnly day);

    /// <summary>There was one, too late.</summary>
    public abstract string MissedForWantOfDigest(DateOnly day);

    /// <summary>The chat had blocked the bot, or removed it.</summary>
    public abstract string MissedWhileResting(DateOnly day);
    public abstract string MissedWhileDown(DateOnly day);
    public abstract string MissedAfterRestore(DateOnly day);
    public abstract string MissedAsRetracted(DateOnly day);
    public abstract string Filtered(DateOnly day);
}
