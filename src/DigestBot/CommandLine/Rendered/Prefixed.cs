using Spectre.Console.Rendering;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Something with a sign before its first line, and one before every other: an item, a quote.</summary>
internal sealed class Prefixed(string first, string others, IRenderable content) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Max(new Segment(first).CellCount(), new Segment(others).CellCount());
        var lines = Segment.SplitLines(content.Render(options, Math.Max(maxWidth - width, 1)));
        return lines.SelectMany<IEnumerable<Segment>, Segment>(
            (line, index) => line.Prepend(new Segment(index == 0 ? first : others)).Append(Segment.LineBreak)
        );
    }
}
