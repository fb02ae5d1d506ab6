using DigestBot.Messages;
using DigestBot.Storing;
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

    public string Of(Subscriber subscriber, DateTimeOffset now) => string.Join('\n', Lines(subscriber, now));

    private IEnumerable<string> Lines(Subscriber subscriber, DateTimeOffset now)
    {
        var chosen = subscriber.Subscription;
        yield return subscriber.State == SubscriberState.Off ? phrases.SubscriptionIsOff : phrases.SubscriptionIsOn;
        yield return phrases.ComesAt(WeekdaysOf(chosen.Days), chosen.Hour, chosen.Zone);
        yield return chosen.Followed.Count > 0
            ? phrases.Follows([.. chosen.Followed.Select(tag => tag.Name)])
            : phrases.FollowsEverything;
        if (chosen.Muted.Count + chosen.MutedWords.Count > 0)
        {
            yield return phrases.Mutes([.. chosen.Muted.Select(tag => tag.Name), .. chosen.MutedWords]);
        }

        yield return phrases.LooksLike(
            StyleOf(phrases, chosen.Look.Style),
            DensityOf(phrases, chosen.Look.Density),
            chosen.Silent
        );
        if (subscriber.Next is { } next)
        {
            yield return next.At <= now
                ? phrases.NextDigestOnArrival(next.Day)
                : phrases.NextDigest(next.Day, TimeZoneInfo.ConvertTime(next.At, chosen.TimeZone).DateTime);
        }
    }

    private string WeekdaysOf(Weekdays days) => phrases.WeekdaysNamed([.. Week.Where(day => days.Include(day))]);

    public static string StyleOf(Phrases phrases, Style style) =>
        style == Style.Rich ? phrases.RichStyle : phrases.ClassicStyle;

    public static string DensityOf(Phrases phrases, Density density) =>
        density switch
        {
            Density.Brief => phrases.BriefDensity,
            Density.Standard => phrases.StandardDensity,
            _ => phrases.FullDensity,
        };
}
