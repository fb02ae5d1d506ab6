using DigestBot.Subscribing;

namespace DigestBot.Conversing.Choosing;

/// <summary>What a button of the settings does to a subscription. Pure.</summary>
internal static class SettingsChange
{
    /// <param name="page">What is changed: <c>hour</c>, <c>zone</c>, <c>days</c>, <c>style</c> and so on.</param>
    /// <param name="value">To what; empty for the next of few.</param>
    /// <returns>Null where the button changes nothing.</returns>
    public static Subscription? Apply(Subscription before, string page, string value) =>
        (page, value) switch
        {
            ("hour", not "") when TypedSubscription.Read(value).Hour is { } hour => before with { Hour = hour },
            ("zone", not "") when Places.FindZone(value) is { } zone => before with { Zone = zone },
            ("days", "all") => before with { Days = Weekdays.All },
            ("days", "work") => before with { Days = Weekdays.Workdays },
            ("days", _) when Enum.TryParse<DayOfWeek>(value, out var day) => Toggled(before, day),
            ("style", _) => before with { Look = before.Look with { Style = Next(before.Look.Style) } },
            ("density", _) => before with { Look = before.Look with { Density = Next(before.Look.Density) } },
            ("language", _) => before with { Look = before.Look with { Language = Next(before.Look.Language) } },
            ("sound", _) => before with { Silent = !before.Silent },
            _ => null,
        };

    /// <summary>The last day that is left stays.</summary>
    private static Subscription Toggled(Subscription before, DayOfWeek day)
    {
        var days = before.Days ^ (Weekdays)(1 << (int)day);
        return days == Weekdays.None ? before : before with { Days = days };
    }

    private static TEnum Next<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>();
        return values[(Array.IndexOf(values, value) + 1) % values.Length];
    }
}
