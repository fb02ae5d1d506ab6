using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing;

/// <summary>A subscription in words.</summary>
internal sealed class SubscriptionText(Phrases phrases)
{
    /// <summary>Weeks begin on Monday, as calendars in both languages' lands mostly do.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <param name="now">What is due by then comes on arrival.</param>
    /// <param name="messages">How many messages the latest day would be; null where there is none.</param>
    public string Of(Subscriber subscriber, DateTimeOffset now, int? messages)
    {
        var chosen = subscriber.Subscription;
        return Joined([
            StateOf(subscriber),
            TimeOf(chosen),
            FollowedOf(chosen),
            MutedOf(chosen),
            phrases.LooksLike([.. Traits(chosen, messages)]),
            !chosen.TellsOfNothing && chosen.Presentation.Selection != Selection.Everything
                ? phrases.SilentOnNothing
                : null,
            NextOf(subscriber, now),
        ]);
    }

    /// <summary>What matters while it is being set up: when it comes, and what is followed by now.</summary>
    public string InShort(Subscriber subscriber, DateTimeOffset now, bool withTopics) =>
        Joined([
            StateOf(subscriber),
            TimeOf(subscriber.Subscription),
            withTopics ? FollowedOf(subscriber.Subscription) : null,
            NextOf(subscriber, now),
        ]);

    /// <summary>Which digest comes next, and when; null where none does.</summary>
    public string? NextOf(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.Next is not { } next ? null
        : next.At <= now ? phrases.NextDigestOnArrival(next.Day)
        : phrases.NextDigest(next.Day, TimeZoneInfo.ConvertTime(next.At, subscriber.Subscription.TimeZone).DateTime);

    private string StateOf(Subscriber subscriber) =>
        subscriber.State == SubscriberState.Off ? phrases.SubscriptionIsOff : phrases.SubscriptionIsOn;

    private string TimeOf(Subscription chosen) => phrases.ComesAt(WeekdaysOf(chosen.Days), chosen.Hour, chosen.Zone);

    private string FollowedOf(Subscription chosen) =>
        chosen.Followed.Count > 0
            ? phrases.Follows([.. chosen.Followed.Select(tag => tag.NameIn(phrases.Language))])
            : phrases.FollowsEverything;

    private string? MutedOf(Subscription chosen) =>
        chosen.Muted.Count + chosen.MutedWords.Count > 0
            ? phrases.Mutes([.. chosen.Muted.Select(tag => tag.NameIn(phrases.Language)), .. chosen.MutedWords])
            : null;

    private IEnumerable<string> Traits(Subscription chosen, int? messages)
    {
        yield return StyleOf(phrases, chosen.Look.Style);
        yield return DensityOf(phrases, chosen.Look.Density);
        if (messages is { } count)
        {
            yield return phrases.MessagesADay(count);
        }

        if (!chosen.Look.Previews)
        {
            yield return phrases.WithoutPictures;
        }

        if (chosen.Silent)
        {
            yield return phrases.Silent;
        }
    }

    private static string Joined(IEnumerable<string?> lines) =>
        string.Join('\n', lines.Where(line => line is not null));

    private string WeekdaysOf(Weekdays days) => phrases.WeekdaysNamed([.. Week.Where(day => days.Include(day))]);

    public static string StyleOf(Phrases phrases, Style style) =>
        style == Style.Rich ? phrases.RichStyle : phrases.ClassicStyle;

    public static string DensityOf(Phrases phrases, Density density) =>
        density switch
        {
            Density.Browsable => phrases.BrowsableDensity,
            Density.Brief => phrases.BriefDensity,
            Density.Standard => phrases.StandardDensity,
            _ => phrases.FullDensity,
        };
}
