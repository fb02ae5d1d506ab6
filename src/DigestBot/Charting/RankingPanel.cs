using System.Globalization;
using ScottPlot;

namespace DigestBot.Charting;

/// <summary>What there is most of, as bars below each other.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Ranks">The most first.</param>
internal sealed record RankingPanel(string Title, IReadOnlyList<(string Name, int Count)> Ranks) : Panel(Title)
{
    private const float WidestName = 400;

    /// <summary>For as many there is room, so that a few do not get thick.</summary>
    private const int LeastRanks = 6;

    private const double RoomForNumbers = 1.15;

    protected override void Fill(Plot plot, ChartFont font)
    {
        using var measure = font.OfSize(LabelSize);
        string[] names =
        [
            .. Ranks.Select(rank => Shortened(rank.Name, name => measure.MeasureText(name) <= WidestName)),
        ];
        plot.Layout.Fixed(new PixelPadding(font.WidestOf(names, LabelSize) + Gap, right: 0, bottom: 30, top: 0));
        plot.Axes.Left.SetTicks([.. Ranks.Select((_, index) => (double)-index)], names);
        plot.Axes.Left.TickLabelStyle.ForeColor = Colours.Text;
        plot.Axes.Bottom.SetTicks([], []);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimits(
            0,
            RoomForNumbers * Ranks.Max(rank => rank.Count),
            0.5 - Math.Max(Ranks.Count, LeastRanks),
            0.5
        );
        foreach (var (index, (_, count)) in Ranks.Index())
        {
            plot.Add.Bar(
                new Bar
                {
                    Position = -index,
                    Value = count,
                    Size = 0.6,
                    FillColor = Colours.Amber,
                    LineWidth = 0,
                    Orientation = Orientation.Horizontal,
                }
            );
            var number = plot.Add.Text(count.ToString("N0", CultureInfo.InvariantCulture), count, -index);
            Style(number.LabelStyle, font);
            number.LabelFontColor = Colours.Text;
            number.LabelAlignment = Alignment.MiddleLeft;
            number.OffsetX = Gap;
        }
    }

    private static string Shortened(string name, Func<string, bool> fits)
    {
        var shown = name;
        // Between characters as a reader sees them, none of which is cut in two.
        var ends = new Stack<int>(StringInfo.ParseCombiningCharacters(name));
        while (!fits(shown))
        {
            shown = $"{name[..ends.Pop()].TrimEnd()}…";
        }

        return shown;
    }
}
