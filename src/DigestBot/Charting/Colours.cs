using ScottPlot;

namespace DigestBot.Charting;

/// <summary>Light on dark slate: a card of its own that glares in no dark chat and is no hole in a light one.</summary>
internal static class Colours
{
    public static readonly Color Ground = Color.FromHex("#1B2634");
    public static readonly Color Text = Color.FromHex("#F2F5F8");
    public static readonly Color Dimmed = Color.FromHex("#A3B3C4");
    public static readonly Color Grid = Color.FromHex("#2E3D4F");

    public static readonly Color Blue = Color.FromHex("#5AB2F7");
    public static readonly Color Green = Color.FromHex("#4CC38A");
    public static readonly Color Red = Color.FromHex("#FF7A6B");
    public static readonly Color Amber = Color.FromHex("#F2B84B");
}
