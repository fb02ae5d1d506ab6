using SkiaSharp;

namespace DigestBot.Charting;

/// <summary>Charts below each other, each under its title, as one picture.</summary>
internal static class Picture
{
    public const int Width = 1280;
    public const int HeightOfPanel = 480;

    private const int Margin = 40;
    private const int HeightOfTitle = 104;
    private const int LineOfTitle = 68;
    private const float TitleSize = 44;
    private const int Swatch = 28;
    private const int Gap = 14;

    /// <returns>A PNG of <see cref="Width"/> by <see cref="HeightOfPanel"/> a panel.</returns>
    public static byte[] Of(IReadOnlyList<Panel> panels, ChartFont font)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, panels.Count * HeightOfPanel));
        var canvas = surface.Canvas;
        canvas.Clear(Colours.Ground.ToSKColor());
        foreach (var panel in panels)
        {
            DrawTitle(canvas, panel, font);
            using var plot = panel.Draw(font);
            // On a surface of its own, since drawing a plot clears all of what it is drawn on.
            using var chart = SKSurface.Create(new SKImageInfo(Width - (2 * Margin), HeightOfPanel - HeightOfTitle));
            plot.Render(chart);
            canvas.DrawSurface(chart, Margin, HeightOfTitle);
            canvas.Translate(0, HeightOfPanel);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    /// <summary>The title on the left, what the colours mean on the right.</summary>
    private static void DrawTitle(SKCanvas canvas, Panel panel, ChartFont font)
    {
        using var titleFont = font.OfSize(TitleSize);
        using var legendFont = font.OfSize(Panel.LabelSize);
        using var paint = new SKPaint { IsAntialias = true, Color = Colours.Text.ToSKColor() };
        canvas.DrawText(panel.Title, Margin, LineOfTitle, titleFont, paint);
        var right = (float)Width - Margin;
        foreach (var (name, colour) in panel.Legend.Reverse())
        {
            right -= legendFont.MeasureText(name);
            paint.Color = Colours.Dimmed.ToSKColor();
            canvas.DrawText(name, right, LineOfTitle, legendFont, paint);
            right -= Gap + Swatch;
            paint.Color = colour.ToSKColor();
            canvas.DrawRoundRect(right, LineOfTitle - Swatch + 2, Swatch, Swatch, 6, 6, paint);
            right -= 3 * Gap;
        }
    }
}
