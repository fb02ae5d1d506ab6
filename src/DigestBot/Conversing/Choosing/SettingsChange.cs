using System.Security.Cryptography;
using System.Text;
using DigestBot.Messages;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>What a button of the settings does to a subscription. Pure.</summary>
internal static class SettingsChange
{
    /// <summary>Reads what a button says, or what a person types: a page, and what is chosen there.</summary>
    public static (string Page, string Value) Read(string argument)
    {
        var words = argument.Split(' ', 2);
        return (words[0], words.Length > 1 ? words[1] : "");
    }

    /// <param name="page">What is changed: <c>hour</c>, <c>zone</c>, <c>days</c>, <c>style</c> and so on.</param>
    /// <param name="value">To what; empty for the other of two.</param>
    /// <returns>Null where the button changes nothing.</returns>
    public static Subscription? Apply(Subscription before, string page, string value) =>
        (page, value) switch
        {
            ("hour" or "zone", not "") when TypedTime.Read(value) is { } time => time.ApplyTo(before),
            ("days", "all") => before with { Days = Weekdays.All },
            ("days", "work") => before with { Days = Weekdays.Workdays },
            ("days", _) when Named<DayOfWeek>(value) is { } day => Toggled(before, day),
            ("style", _) when Named<Style>(value) is { } style => before with
            {
                Look = before.Look with { Style = style },
            },
            ("density", _) when Named<Density>(value) is { } density => before with
            {
                Look = before.Look with { Density = density },
            },
            ("look", _) when OfferedLook.Named(value) is { } look => before with { Look = look.ApplyTo(before.Look) },
            ("mute", not "") => Unmuted(before, value),
            ("language", "") => before with { Look = before.Look with { Language = Other(before.Look.Language) } },
            ("previews", "") => before with { Look = before.Look with { Previews = !before.Look.Previews } },
            ("nothing", "") => before with { TellsOfNothing = !before.TellsOfNothing },
            ("sound", "") => before with { Silent = !before.Silent },
            _ => null,
        };

    /// <summary>What the button says that unmutes a tag or a word: a word may be too long for its data.</summary>
    public static string KeyOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));

    /// <summary>The last day that is left stays.</summary>
    private static Subscription Toggled(Subscription before, DayOfWeek day)
    {
        var days = before.Days ^ (Weekdays)(1 << (int)day);
        return days == Weekdays.None ? before : before with { Days = days };
    }

    private static Subscription? Unmuted(Subscription before, string key) =>
        before.Muted.FirstOrDefault(tag => KeyOf(tag.Name) == key) is { } tag ? before.WithoutMuting(tag)
        : before.MutedWords.FirstOrDefault(word => KeyOf(word) == key) is { } word ? before.WithoutMutingWord(word)
        : null;

    private static TEnum? Named<TEnum>(string value)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>()
            .Cast<TEnum?>()
            .FirstOrDefault(named => named.ToString()!.Equals(value, StringComparison.OrdinalIgnoreCase));

    private static Language Other(Language language) =>
        language == Language.Chinese ? Language.English : Language.Chinese;
}
