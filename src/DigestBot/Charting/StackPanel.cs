using ScottPlot;

namespace DigestBot.Charting;

/// <summary>Two numbers day by day, as bars of which the second stands on the first.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">The days in order, without a gap.</param>
/// <param name="Lower">What the first number is called.</param>
/// <param name="Upper">What the second is.</param>
/// <param name="NameOf">How a day is written, in a few characters.</param>
internal sealed record StackPanel(
    string Title,
    IReadOnlyList<(DateOnly Day, int Lower, int Upper)> Bars,
    string Lower,
    string Upper,
    Func<DateOnly, string> NameOf
) : Panel(Title)
{
    public override IReadOnlyList<(string Name, Color Colour)> Legend => [(Lower, Colours.Green), (Upper, Colours.Red)];

    protected override void Fill(Plot plot, ChartFont font)
    {
        DayAxis.Put(plot, [.. Bars.Select(bar => bar.Day)], NameOf);
        CountAxis.Put(plot, font, least: 0, most: Bars.Max(bar => bar.Lower + bar.Upper));
        foreach (var (index, (_, lower, upper)) in Bars.Index())
        {
            Add(plot, index, from: 0, to: lower, Colours.Green);
            Add(plot, index, from: lower, to: lower + upper, Colours.Red);
        }
    }

    private static void Add(Plot plot, int index, int from, int to, Color colour) =>
        plot.Add.Bar(
            new Bar
            {
                Position = index,
                ValueBase = from,
                Value = to,
                Size = 0.72,
                FillColor = colour,
                LineWidth = 0,
            }
        );
}
