using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>
/// Cuts a line that is too long to be moved about into pieces, which a message then joins again as if never cut.
/// </summary>
/// <remarks>
/// 1. A line up to <see cref="Whole"/> is left as it is.
/// 2. From where the last piece ended, boundaries are tried in order. Once a piece exceeds <see cref="Soft"/>, the
///    last boundary after a sentence is taken, else after a clause, else between two words.
/// 3. A word, or a link, or code longer than that is kept whole up to <see cref="Hard"/>; then it is cut between two
///    graphemes, outside of a link where there is such a place.
/// Invariants: the pieces in order are the line; each piece fits a message with room for what is repeated at its top;
/// every piece has at least one character, so the cutting ends.
/// </remarks>
internal static class LineCutter
{
    private static readonly Measure Whole = new(1024, 8192, 30);
    private static readonly Measure Soft = new(512, 6000, 20);
    private static readonly Measure Hard = new(3072, 22_000, 60);

    public static IEnumerable<Line> Cut(Line line) =>
        Measure.Of(line.Content).Fits(Whole) ? [line] : Pieces(line, new Ruler(line.Content));

    private static IEnumerable<Line> Pieces(Line line, Ruler ruler)
    {
        var start = 0;
        var before = line.Before;
        var gap = line.Gap;
        foreach (var (end, boundary) in Ends(ruler))
        {
            var last = end == ruler.Text.Length;
            yield return line with
            {
                Content = Slice.Of(line.Content, start, end),
                Before = before,
                Gap = gap,
                LeadsOn = line.LeadsOn && last,
            };
            (start, before, gap) = (end, boundary, Gap.None);
        }
    }

    private static IEnumerable<(int End, Boundary Boundary)> Ends(Ruler ruler)
    {
        var start = 0;
        var best = new Dictionary<Boundary, int>();
        int? torn = null;
        var offsets = Boundaries.Graphemes(ruler.Text).ToList();
        for (var i = 0; i < offsets.Count; i++)
        {
            var size = ruler.Between(start, offsets[i]);
            var natural = best.Keys.Any(boundary => boundary < Boundary.Grapheme);
            if ((natural && !size.Fits(Soft)) || ((best.Count > 0 || torn is not null) && !size.Fits(Hard)))
            {
                var (boundary, end) =
                    best.Count > 0 ? best.MinBy(pair => pair.Key) : new(Boundary.Grapheme, torn!.Value);
                yield return (end, boundary);
                start = end;
                i = offsets.BinarySearch(end);
                best.Clear();
                torn = null;
                continue;
            }

            if (ruler.IsInside(offsets[i]))
            {
                torn = offsets[i];
            }
            else
            {
                best[Boundaries.At(ruler.Text, offsets[i])] = offsets[i];
            }
        }

        yield return (ruler.Text.Length, Boundary.Sentence);
    }
}
