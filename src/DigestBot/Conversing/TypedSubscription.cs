using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Conversing;

/// <summary>What a person typed after <c>/subscribe</c>, in any order.</summary>
/// <param name="Hour">The hour; null for none.</param>
/// <param name="Place">What is neither an hour nor a tag: a place, or a mistake; empty for nothing.</param>
/// <param name="Tags">The tags, without #.</param>
internal sealed partial record TypedSubscription(TimeOnly? Hour, string Place, IReadOnlyList<string> Tags)
{
    /// <summary>
    /// <c>21:05</c>, <c>2105</c>, <c>9:30pm</c>, <c>8点</c>, <c>晚上8点半</c>, <c>8点5分</c>; <c>#Qwen</c>; the rest is a
    /// place.
    /// </summary>
    public static TypedSubscription Read(string text)
    {
        TimeOnly? hour = null;
        var place = new List<string>();
        var tags = new List<string>();
        foreach (
            var word in text.Normalize(NormalizationForm.FormKC)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (word.TrimStart('#') is { Length: > 0 } tag && tag.Length < word.Length)
            {
                tags.Add(tag);
            }
            else if (hour is null && HourOf(word) is { } read)
            {
                hour = read;
            }
            else
            {
                place.Add(word);
            }
        }

        return new TypedSubscription(hour, string.Join(' ', place), tags);
    }

    private static TimeOnly? HourOf(string word)
    {
        if (Shape().Match(word) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute =
            match.Groups["minute"] is { Success: true } minutes
                ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture)
            : match.Groups["half"].Success ? 30
            : 0;
        if (match.Groups["period"] is { Success: true } period)
        {
            hour =
                hour is < 1 or > 12 ? 24
                : period.Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? (hour % 12) + 12
                : hour % 12;
        }
        else
        {
            hour = InTwentyFour(hour, match.Groups["part"].Value);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <param name="part">The part of the day that was named; empty for none.</param>
    private static int InTwentyFour(int hour, string part) =>
        (part, hour) switch
        {
            ("下午" or "傍晚" or "晚上", >= 1 and < 12) or ("中午", >= 1 and < 4) => hour + 12,
            ("晚上" or "凌晨", 12) => 0,
            _ => hour,
        };

    [GeneratedRegex(
        @"^(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?(?<hour>\d{1,2})(:(?<minute>\d{2})(?<period>am|pm)?|(?<period>am|pm)|[点时]((?<half>半)|(?<minute>\d{1,2})分?)?)$|^(?<hour>\d{2})(?<minute>\d{2})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
