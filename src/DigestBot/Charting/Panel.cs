using ScottPlot;

namespace DigestBot.Charting;

/// <summary>One chart of a picture.</summary>
/// <param name="Title">What it shows.</param>
internal abstract record Panel(string Title)
{
    /// <summary>In pixels, of which a phone shows four as one of its own.</summary>
    public const float LabelSize = 34;

    /// <summary>Between a label and what it names, in pixels.</summary>
    public const float Gap = 18;

    /// <summary>What its colours mean; nothing where there is one alone.</summary>
    public virtual IReadOnlyList<(string Name, Color Colour)> Legend => [];

    public Plot Draw(ChartFont font)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colours.Ground;
        plot.Axes.Color(Colours.Dimmed);
        plot.Axes.Frame(false);
        plot.Grid.MajorLineColor = Colours.Grid;
        plot.Grid.MajorLineWidth = 2;
        plot.Grid.XAxisStyle.IsVisible = false;
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.MajorTickStyle.Length = axis.MinorTickStyle.Length = 0;
            Style(axis.TickLabelStyle, font);
        }

        Fill(plot, font);
        return plot;
    }

    protected abstract void Fill(Plot plot, ChartFont font);

    protected static void Style(LabelStyle label, ChartFont font)
    {
        label.FontName = font.Name;
        label.FontSize = LabelSize;
        label.OffsetY = font.LoweringOf(LabelSize);
    }
}
