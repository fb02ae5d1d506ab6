using DigestBot.Rendering.Splitting;
using Spectre.Console.Rendering;

namespace DigestBot.CommandLine.Rendered;

/// <summary>
/// Text that is folded at the terminal's edge where a reader would: between Chinese characters too, but before no
/// comma. Spectre's own paragraph takes a whole Chinese sentence for one word.
/// </summary>
internal sealed class Folded(IReadOnlyList<Segment> segments) : Renderable
{
    private readonly string _text = string.Concat(segments.Select(segment => segment.Text));

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var widest = _text.Split('\n').Max(line => new Segment(line).CellCount());
        return new Measurement(Math.Min(Math.Min(widest, 8), maxWidth), Math.Min(widest, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var (start, end) in Lines(maxWidth))
        {
            foreach (var piece in Slice(start, end))
            {
                yield return piece;
            }

            yield return Segment.LineBreak;
        }
    }

    /// <summary>The offsets of each line's first character and of the one after its last.</summary>
    private IEnumerable<(int Start, int End)> Lines(int width)
    {
        var (start, at, used, fold) = (0, 0, 0, 0);
        foreach (var next in Boundaries.Graphemes(_text))
        {
            if (_text[at] == '\n')
            {
                yield return (start, at);
                (start, at, used, fold) = (next, next, 0, next);
                continue;
            }

            var cells = new Segment(_text[at..next]).CellCount();
            while (at > start && used + cells > width && !char.IsWhiteSpace(_text[at]))
            {
                fold = fold > start ? fold : at;
                yield return (start, fold);
                start = fold;
                used = new Segment(_text[start..at]).CellCount();
            }

            used += cells;
            at = next;
            fold = Boundaries.At(_text, at) <= Boundary.Word ? at : fold;
        }

        yield return (start, _text.Length);
    }

    private IEnumerable<Segment> Slice(int start, int end)
    {
        end = start + _text[start..end].TrimEnd(' ').Length;
        var offset = 0;
        foreach (var segment in segments)
        {
            var (from, to) = (Math.Max(start - offset, 0), Math.Min(end - offset, segment.Text.Length));
            if (from < to)
            {
                yield return new Segment(segment.Text[from..to], segment.Style, segment.Link);
            }

            offset += segment.Text.Length;
        }
    }
}
