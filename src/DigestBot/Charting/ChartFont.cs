using ScottPlot;
using SkiaSharp;

namespace DigestBot.Charting;

/// <summary>
/// What labels are written with: a font of the machine that has Chinese, or, where there is none, one that comes with
/// the program and has the letters of Europe alone.
/// </summary>
internal sealed class ChartFont
{
    /// <summary>Fonts for Japanese or for traditional Chinese lack some of these.</summary>
    private const string Simplified = "订阅送达标签热门";

    /// <summary>Those made for reading on a screen come first; any other that has the characters will do.</summary>
    private static readonly string[] Preferred =
    [
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
    ];

    private readonly SKTypeface _typeface;

    static ChartFont()
    {
        const string Own = "Noto Sans Latin";
        Fonts.AddFontFile(Own, Path.Combine(AppContext.BaseDirectory, "Charting", "NotoSans-Latin.ttf"));
        Latin = new ChartFont(Own);
    }

    private ChartFont(string name) => (Name, _typeface) = (name, Fonts.GetTypeface(name, bold: false, italic: false));

    /// <summary>The font that comes with the program.</summary>
    public static ChartFont Latin { get; }

    public string Name { get; }

    /// <summary>The best font of this machine.</summary>
    public static ChartFont Find() => Among(SKFontManager.Default.FontFamilies);

    /// <param name="families">The fonts of a machine.</param>
    public static ChartFont Among(IEnumerable<string> families)
    {
        var all = families.ToHashSet(StringComparer.Ordinal);
        return Preferred
                .Where(all.Contains)
                .Concat(all.Order(StringComparer.Ordinal))
                .Select(family => new ChartFont(family))
                .FirstOrDefault(font => font.CanWrite(Simplified))
            ?? Latin;
    }

    /// <summary>Whether it has every character of a text.</summary>
    public bool CanWrite(string text) => _typeface.ContainsGlyphs(text);

    /// <summary>The same for texts that stand outside of a chart.</summary>
    public SKFont OfSize(float size) => new(_typeface, size);

    /// <summary>How wide the widest of some texts is, in pixels.</summary>
    public float WidestOf(IEnumerable<string> texts, float size)
    {
        using var font = OfSize(size);
        return texts.Max(text => font.MeasureText(text));
    }

    /// <summary>
    /// By how much labels are to be lowered, in pixels: ScottPlot keeps room below them for the lowest character of the
    /// font, which in one with thousands of them lies far below the line.
    /// </summary>
    public float LoweringOf(float size)
    {
        using var font = OfSize(size);
        font.GetFontMetrics(out var metrics);
        return metrics.Bottom - metrics.Descent;
    }
}
