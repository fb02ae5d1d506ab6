using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Conversing;

/// <summary>Reads a day as people type it, in either language.</summary>
internal static partial class DayReader
{
    private static readonly Dictionary<string, int> Relative = new(StringComparer.OrdinalIgnoreCase)
    {
        ["今天"] = 0,
        ["今日"] = 0,
        ["today"] = 0,
        ["昨天"] = -1,
        ["昨日"] = -1,
        ["yesterday"] = -1,
        ["前天"] = -2,
        ["大前天"] = -3,
    };

    /// <summary>
    /// <c>2026-02-17</c>, <c>2026/2/17</c>, <c>2026年2月17日</c>, <c>20260217</c>; without a year <c>2月17日</c>,
    /// <c>2-17</c>, <c>0217</c>, the latest such day that is not to come; 今天, 昨天, 前天, today, yesterday.
    /// </summary>
    /// <returns>Null where the text names no day.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        text = text.Trim().Normalize(System.Text.NormalizationForm.FormKC);
        if (Relative.TryGetValue(text, out var days))
        {
            return today.AddDays(days);
        }

        if (Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = Number(match.Groups["month"]);
        var day = Number(match.Groups["day"]);
        if (match.Groups["year"].Success)
        {
            return Make(Number(match.Groups["year"]), month, day);
        }

        // The 29th of February may lie up to eight years back.
        return Enumerable
            .Range(0, 9)
            .Select(back => Make(today.Year - back, month, day))
            .FirstOrDefault(date => date <= today);
    }

    /// <summary><c>2026-02</c>, <c>2026/2</c>, <c>2026年2月</c>: the first day of the month.</summary>
    /// <returns>Null where the text names no month.</returns>
    public static DateOnly? ReadMonth(string text) =>
        Month().Match(text.Trim().Normalize(System.Text.NormalizationForm.FormKC)) is { Success: true } match
            ? Make(Number(match.Groups["year"]), Number(match.Groups["month"]), 1)
            : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(
        @"^(?:(?<year>\d{4})\s*[-/.年]\s*)?(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*[日号]?$|^(?<year>\d{4})?(?<month>\d{2})(?<day>\d{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<year>[12]\d{3})\s*[-/.年]\s*(?<month>\d{1,2})\s*月?$", RegexOptions.ECMAScript)]
    private static partial Regex Month();
}
