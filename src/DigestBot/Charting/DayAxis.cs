using ScottPlot;

namespace DigestBot.Charting;

/// <summary>Days from left to right, one unit each, the last of them named and so every so-manieth before it.</summary>
internal static class DayAxis
{
    private const int Names = 5;

    /// <param name="days">All of them, in order.</param>
    /// <param name="name">How a day is written, in a few characters.</param>
    public static void Put(Plot plot, IReadOnlyList<DateOnly> days, Func<DateOnly, string> name)
    {
        var step = Math.Max(1, (int)Math.Ceiling((double)days.Count / Names));
        int[] named = [.. Enumerable.Range(0, days.Count).Where(index => (days.Count - 1 - index) % step == 0)];
        plot.Axes.Bottom.SetTicks(
            [.. named.Select(index => (double)index)],
            [.. named.Select(index => name(days[index]))]
        );
        var room = Math.Max(0.7, days.Count * 0.015);
        plot.Axes.SetLimitsX(-room, days.Count - 1 + room);
    }
}
