using System.Globalization;
using ScottPlot;

namespace DigestBot.Charting;

/// <summary>Numbers of things from bottom to top: whole ones, three or four of them named.</summary>
internal static class CountAxis
{
    private const int MostSteps = 4;

    /// <summary>As much room beside the axis as numbers of four digits take, so that charts below each other begin alike.</summary>
    private const float LeastRoom = 116;

    private static readonly int[] Round = [1, 2, 5];

    /// <param name="least">What is at the bottom, at most.</param>
    /// <param name="most">What is to be seen at the top.</param>
    /// <returns>What is at the bottom.</returns>
    public static int Put(Plot plot, ChartFont font, int least, int most)
    {
        var step = StepFor(Math.Max(1, most - least));
        var bottom = least / step * step;
        var top = ((most / step) + 1) * step;
        double[] ticks =
        [
            .. Enumerable.Range(0, (top - bottom) / step + 1).Select(index => (double)bottom + (index * step)),
        ];
        string[] labels = [.. ticks.Select(tick => tick.ToString("N0", CultureInfo.InvariantCulture))];
        var room = Math.Max(LeastRoom, font.WidestOf(labels, Panel.LabelSize) + Panel.Gap);
        plot.Layout.Fixed(new PixelPadding(room, right: 56, bottom: 64, top: 26));
        plot.Axes.Left.SetTicks(ticks, labels);
        plot.Axes.SetLimitsY(bottom, top);
        return bottom;
    }

    /// <summary>The smallest of 1, 2, 5, 10, 20, … that takes few steps.</summary>
    private static int StepFor(int span)
    {
        for (var scale = 1; ; scale *= 10)
        {
            foreach (var step in Round.Select(round => round * scale))
            {
                if (span <= step * MostSteps)
                {
                    return step;
                }
            }
        }
    }
}
