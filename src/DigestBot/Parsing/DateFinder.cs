using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Parsing;

/// <summary>
/// Finds the day that a text names: <c>2026-02-17</c>, <c>2026/2/17</c>, <c>20260217</c>, <c>2026年2月17日</c>, with or
/// without a time after it. A time's zone is not applied: the day is the one that the editor wrote.
/// </summary>
internal static partial class DateFinder
{
    public static DateOnly? Find(string? text)
    {
        foreach (Match match in Day().Matches(text ?? ""))
        {
            var day = $"{match.Groups["year"]}-{match.Groups["month"].Value, 2}-{match.Groups["day"].Value, 2}".Replace(
                ' ',
                '0'
            );
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var date))
            {
                return date;
            }
        }

        return null;
    }

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
