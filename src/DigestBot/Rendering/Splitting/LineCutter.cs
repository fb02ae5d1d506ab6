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
        var ends = Ends(ruler).ToList();
        var slices = Slices.Of(line.Content, ends.Select(end => end.Offset));
        return slices.Select(
            (slice, index) =>
                line with
                {
                    Content = slice,
                    Before = index == 0 ? line.Before : ends[index - 1].Kind,
                    Gap = index == 0 ? line.Gap : Gap.None,
                    LeadsOn = line.LeadsOn && index == slices.Count - 1,
                }
        );
    }

    private static IEnumerable<(int Offset, Boundary Kind)> Ends(Ruler ruler)
    {
        var start = 0;
        var latest = new LatestBoundaries();
        int? torn = null;
        var offsets = Boundaries.Graphemes(ruler.Text).ToList();
        for (var i = 0; i < offsets.Count; i++)
        {
            var size = ruler.Between(start, offsets[i]);
            if ((latest.AnyNatural && !size.Fits(Soft)) || ((latest.Any || torn is not null) && !size.Fits(Hard)))
            {
                var end = latest.Any ? latest.Best : (Offset: torn!.Value, Kind: Boundary.Grapheme);
                yield return end;
                start = end.Offset;
                i = offsets.BinarySearch(start);
                latest.Clear();
                torn = null;
            }
            else if (ruler.IsInside(offsets[i]))
            {
                torn = offsets[i];
            }
            else
            {
                latest.Add(offsets[i], Boundaries.At(ruler.Text, offsets[i]));
            }
        }

        yield return (ruler.Text.Length, Boundary.Sentence);
    }
}
