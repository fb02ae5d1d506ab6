using System.Globalization;

namespace DigestBot.Searching;

/// <summary>A day, a month (<c>2026-02</c>, 2026年2月) or a year (<c>2026</c>) that a filter names.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月"];
    private static readonly string[] Years = ["yyyy", "yyyy年"];

    /// <param name="readDay">Reads a day as people type it; null for what is none.</param>
    public static Period? Read(string text, Func<string, DateOnly?> readDay) =>
        readDay(text) is { } day ? new Period(day, day)
        : Exact(text, Months) is { } month ? new Period(month, month.AddMonths(1).AddDays(-1))
        : Exact(text, Years) is { } year ? new Period(year, new DateOnly(year.Year, 12, 31))
        : null;

    private static DateOnly? Exact(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
