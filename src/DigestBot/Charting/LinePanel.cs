using System.Globalization;
using ScottPlot;

namespace DigestBot.Charting;

/// <summary>A number day by day, as a line; the last of it is written at its end.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Points">The days in order, without a gap; null for a day of which nothing is known, but not for all.</param>
/// <param name="NameOf">How a day is written, in a few characters.</param>
internal sealed record LinePanel(
    string Title,
    IReadOnlyList<(DateOnly Day, int? Value)> Points,
    Func<DateOnly, string> NameOf
) : Panel(Title)
{
    private const int LeastSpan = 4;

    protected override void Fill(Plot plot, ChartFont font)
    {
        var known = (
            from point in Points.Index()
            where point.Item.Value is not null
            select new Coordinates(point.Index, point.Item.Value!.Value)
        ).ToArray();
        DayAxis.Put(plot, [.. Points.Select(point => point.Day)], NameOf);
        var (least, most) = ((int)known.Min(point => point.Y), (int)known.Max(point => point.Y));
        // What hardly changes is not made to look as if it did.
        var span = Math.Max(most - least, Math.Max(LeastSpan, most / 10));
        var bottom = CountAxis.Put(
            plot,
            font,
            least: Math.Max(0, Math.Min(least - (span / 10), most - span)),
            most: most + (span / 5)
        );

        var line = plot.Add.ScatterLine(known, Colours.Blue);
        line.LineWidth = 6;
        line.FillY = true;
        line.FillYValue = bottom;
        line.FillYColor = Colours.Blue.WithAlpha(0.22);

        var last = known[^1];
        plot.Add.Marker(last, MarkerShape.FilledCircle, size: 20, Colours.Blue);
        var text = plot.Add.Text(last.Y.ToString("N0", CultureInfo.InvariantCulture), last);
        Style(text.LabelStyle, font);
        text.LabelFontColor = Colours.Text;
        text.LabelAlignment = Alignment.LowerRight;
        text.OffsetY = -8;
    }
}
