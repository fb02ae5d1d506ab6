using System.Globalization;
using DigestBot.Subscribing;

namespace DigestBot.Conversing.Choosing;

/// <summary>What a person types who is asked for an hour or a place: either, or both.</summary>
/// <param name="Hour">The hour; null where none was typed.</param>
/// <param name="Zone">The place's IANA zone; null where none was typed.</param>
internal sealed record TypedTime(TimeOnly? Hour, string? Zone)
{
    /// <summary>Also <c>8</c>, which is an hour where one is asked for.</summary>
    /// <returns>Null where it is neither.</returns>
    public static TypedTime? Read(string text)
    {
        if (
            byte.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && hour < TimeSpan.HoursPerDay
        )
        {
            return new TypedTime(new TimeOnly(hour, 0), null);
        }

        var typed = TypedSubscription.Read(text);
        if (typed.Tags.Count > 0 || typed is { Hour: null, Place: "" })
        {
            return null;
        }

        var zone = typed.Place.Length > 0 ? Places.FindZone(typed.Place) : null;
        return zone is null && typed.Place.Length > 0 ? null : new TypedTime(typed.Hour, zone);
    }

    public Subscription ApplyTo(Subscription before) =>
        before with
        {
            Hour = Hour ?? before.Hour,
            Zone = Zone ?? before.Zone,
        };
}
