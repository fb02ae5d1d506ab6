using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Parsing;

/// <summary>
/// Finds the day that a text names: <c>2026-02-17</c>, <c>2026/2/17</c>, <c>20260217</c>, <c>2026年2月17日</c>,
/// <c>February 17, 2026</c>, <c>17 Feb 2026</c>, with or without a time after it. A time's zone is not applied: the day
/// is the one that the editor wrote.
/// </summary>
internal static partial class DateFinder
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    public static DateOnly? Find(string? text) =>
        Day()
            .Matches(text ?? "")
            .Concat(EnglishDay().Matches(text ?? ""))
            .Select(match => Read(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value))
            .FirstOrDefault(date => date is not null);

    private static DateOnly? Read(string year, string month, string day)
    {
        var number = char.IsAsciiDigit(month[0])
            ? month
            : $"{Array.IndexOf(Months, month[..3].ToLowerInvariant()) + 1}";
        var text = $"{year}-{number.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var date) ? date : null;
    }

    [GeneratedRegex(
        """
            \b(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?
            |(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?)
            \s+(?<year>20[0-9]{2})\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishDay();

    [GeneratedRegex(
        """
            (?<![0-9])(?:
                (?<year>20[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})
              | (?<year>20[0-9]{2})[ ]?[-/._年][ ]?(?<month>[0-9]{1,2})[ ]?[-/._月][ ]?(?<day>[0-9]{1,2})
            )(?![0-9])
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Day();
}
