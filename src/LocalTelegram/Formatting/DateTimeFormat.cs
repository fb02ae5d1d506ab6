namespace LocalTelegram.Formatting;

/// <summary>
/// How a <c>tg-time</c> is shown (<see href="https://core.telegram.org/bots/api#date-time-entity-formatting"/>).
/// </summary>
internal static class DateTimeFormat
{
    /// <summary>
    /// The format in the one order w, d or D, t or T, the short form winning where both are asked for; null if it is
    /// none.
    /// </summary>
    public static string? Canonical(string format)
    {
        if (format is "r" or "R")
        {
            return "r";
        }

        if (format.Any(c => !"wWdDtT".Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var weekday = format.Contains('w', StringComparison.OrdinalIgnoreCase) ? "w" : "";
        return weekday + Precision(format, 'd', 'D') + Precision(format, 't', 'T');
    }

    private static string Precision(string format, char small, char large) =>
        format.Contains(small, StringComparison.Ordinal) ? small.ToString()
        : format.Contains(large, StringComparison.Ordinal) ? large.ToString()
        : "";
}
