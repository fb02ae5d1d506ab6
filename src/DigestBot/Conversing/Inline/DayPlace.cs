using System.Globalization;

namespace DigestBot.Conversing.Inline;

/// <summary>Where in the days, from the newest back, an answer goes on; it stays right when newer days come.</summary>
/// <param name="Day">The day.</param>
/// <param name="Index">0 for the day itself, from 1 on its stories.</param>
internal readonly record struct DayPlace(DateOnly Day, int Index)
{
    private const char Mark = '.';

    /// <summary>Reads what <see cref="ToString"/> wrote; null for what it never writes.</summary>
    public static DayPlace? Read(string offset)
    {
        var mark = offset.IndexOf(Mark, StringComparison.Ordinal);
        return
            mark > 0
            && DateOnly.TryParseExact(offset.AsSpan(0, mark), "yyyyMMdd", CultureInfo.InvariantCulture, 0, out var day)
            && int.TryParse(offset.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new DayPlace(day, index)
            : null;
    }

    /// <summary><c>20260217.13</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}{Mark}{Index}");
}
