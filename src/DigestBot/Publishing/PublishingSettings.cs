using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Messages;
using DigestBot.Settings;

namespace DigestBot.Publishing;

/// <summary>The section <c>Publishing</c>.</summary>
/// <param name="Group">The group that gets every day: <c>@name</c> or its number.</param>
/// <param name="Topic">The topic of a forum; null for the group itself.</param>
/// <param name="At">The local time of the post; null for as soon as the digest is there.</param>
/// <param name="Style">In which form the group is shown the day.</param>
/// <param name="Pin">Whether the day's headline is pinned.</param>
/// <param name="Silent">Whether the post comes without a sound.</param>
/// <param name="TimeZone">Where <paramref name="At"/> and "today" are meant.</param>
/// <param name="MaxAge">How old a digest may be, in whole days, and still be posted by itself.</param>
/// <param name="LateWindow">How long after a subscriber's hour a digest that comes late is still sent; at most a day.</param>
/// <param name="ExpectedBy">The local time by which a digest is to be there; null for when it usually is.</param>
internal sealed partial record PublishingSettings(
    string Group,
    int? Topic,
    TimeOnly? At,
    Style Style,
    bool Pin,
    bool Silent,
    TimeZoneInfo TimeZone,
    TimeSpan MaxAge,
    TimeSpan LateWindow,
    TimeOnly? ExpectedBy
)
{
    /// <summary>The group's public name without the at sign; null where only its number is known.</summary>
    public string? GroupUsername => Group.StartsWith('@') ? Group[1..] : null;

    public const string DefaultGroup = "@ai_news_plus";

    public static PublishingSettings Read(SettingsReader settings) =>
        new(
            settings.Optional(
                "Publishing:Group",
                text => GroupName().IsMatch(text) ? text : null,
                "a group's @name, or its number such as -1001234567890"
            ) ?? DefaultGroup,
            settings.OptionalNumber("Publishing:Topic", least: 1, most: int.MaxValue),
            ReadTime(settings, "Publishing:At"),
            settings.Choice("Publishing:Style", Style.Classic),
            settings.Flag("Publishing:Pin", fallback: false),
            settings.Flag("Publishing:Silent", fallback: false),
            settings.OrDefault(
                "Publishing:TimeZone",
                fallback: "Asia/Shanghai",
                text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null,
                "an IANA time zone that this machine has the data of, such as Asia/Shanghai or Europe/Berlin"
            ) ?? TimeZoneInfo.Utc,
            settings.Span("Publishing:MaxAge", fallback: TimeSpan.FromDays(2)),
            settings.Span("Publishing:LateWindow", fallback: TimeSpan.FromHours(6), most: TimeSpan.FromDays(1)),
            ReadTime(settings, "Publishing:ExpectedBy")
        );

    private static TimeOnly? ReadTime(SettingsReader settings, string key) =>
        settings.OptionalValue<TimeOnly>(
            key,
            text => TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, 0, out var at) ? at : null,
            "a time of day such as 08:30, or nothing"
        );

    [GeneratedRegex("^(@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{1,19})$")]
    private static partial Regex GroupName();
}
