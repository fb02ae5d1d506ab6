using DigestBot.Digests;

namespace DigestBot.Searching.Excerpts;

/// <summary>
/// Some words of a text around what matched, so that a reader sees why it was found. Where something is left out an
/// ellipsis stands.
/// </summary>
/// <remarks>
/// 1. The text is made one line. 2. Of the windows that begin at a match, the one that shows the most of what was
/// looked for is taken, the first of equals. 3. It is widened to the front as far as the sentence goes, a few words at
/// most, and ends at a word. A text without a match gives its beginning.
/// </remarks>
internal static class Excerpt
{
    /// <summary>Three lines on a phone, in letters; a Chinese character is as wide as two.</summary>
    private const int Width = 120;

    /// <summary>How much of that may stand before the first match.</summary>
    private const int Lead = 36;

    private static readonly Text Ellipsis = new("…");

    /// <summary>A short text, whole.</summary>
    public static IReadOnlyList<Inline> Whole(string text, Marks marks) =>
        [.. Pieces(text, 0, text.Length, marks.In(text))];

    /// <summary>The beginning of a text.</summary>
    public static string Beginning(IEnumerable<Block> blocks)
    {
        var line = new OneLine(PlainText.BeginningOf(blocks, Width + 1));
        var end = line.Forward(0, Width);
        return end < line.Text.Length ? line.Text[..end] + Ellipsis.Value : line.Text;
    }

    public static IReadOnlyList<Inline> Around(string text, Marks marks)
    {
        var line = new OneLine(text);
        var marked = marks.In(line.Text);
        var start = marked.Count == 0 ? 0 : line.Back(BestOf(line, marked), Lead);
        var end = line.Forward(start, Width);
        return
        [
            .. start > 0 ? [Ellipsis] : Array.Empty<Inline>(),
            .. Pieces(line.Text, start, end, marked),
            .. end < line.Text.Length ? [Ellipsis] : Array.Empty<Inline>(),
        ];
    }

    /// <summary>Where the window begins that shows the most different things, and of those the most.</summary>
    private static int BestOf(OneLine line, IReadOnlyList<MarkedRange> marked) =>
        marked
            .Select(
                (first, index) =>
                {
                    var end = line.Forward(first.Start, Width - Lead);
                    var shown = marked.Skip(index).TakeWhile(range => range.End <= end).ToList();
                    return (first.Start, Kinds: shown.Select(range => range.Number).Distinct().Count(), shown.Count);
                }
            )
            .OrderByDescending(window => window.Kinds)
            .ThenByDescending(window => window.Count)
            .First()
            .Start;

    private static IEnumerable<Inline> Pieces(string text, int start, int end, IEnumerable<MarkedRange> marked)
    {
        foreach (var range in marked.Where(range => range.Start < end && range.End > start))
        {
            var from = Math.Max(range.Start, start);
            if (from > start)
            {
                yield return new Text(text[start..from]);
            }

            start = Math.Min(range.End, end);
            yield return new Strong([new Text(text[from..start])]);
        }

        if (end > start)
        {
            yield return new Text(text[start..end]);
        }
    }
}
