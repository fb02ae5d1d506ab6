using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Searching.Excerpts;

/// <summary>
/// Some words of a text around what matched, so that a reader sees why it was found. Where something is left out an
/// ellipsis stands.
/// </summary>
/// <remarks>
/// 1. The text is made one line. 2. Of the windows that begin at a match, the one that shows the most of what was
/// looked for is taken, the first of equals. 3. It is widened to the front as far as a sentence goes, a few words at
/// most, and ends at a word. A text without a match gives its beginning.
/// </remarks>
internal static partial class Excerpt
{
    /// <summary>Three lines on a phone; a Chinese character is twice as wide as a letter.</summary>
    private const int Width = 120;

    /// <summary>How much of that may stand before the first match.</summary>
    private const int Lead = 36;

    private const string Ellipsis = "…";
    private const string SentenceEnds = "。！？!?；;";

    /// <summary>A short text, whole.</summary>
    public static IReadOnlyList<Inline> Whole(string text, IReadOnlyList<MarkedRange> marked) =>
        Pieces(text, 0, text.Length, marked);

    public static IReadOnlyList<Inline> Around(string text, Marks marks)
    {
        var line = Blanks().Replace(text, " ").Trim();
        var marked = marks.In(line);
        var start = marked.Count == 0 ? 0 : StartBefore(line, BestOf(line, marked).Start);
        var end = Forward(line, start, Width);
        IEnumerable<Inline> pieces = Pieces(line, start, end, marked);
        if (start > 0)
        {
            pieces = pieces.Prepend(new Text(Ellipsis));
        }

        return end < line.Length ? [.. pieces, new Text(Ellipsis)] : [.. pieces];
    }

    private static MarkedRange BestOf(string line, IReadOnlyList<MarkedRange> marked) =>
        marked
            .Select(
                (first, index) =>
                {
                    var end = Forward(line, first.Start, Width - Lead);
                    var shown = marked.Skip(index).TakeWhile(range => range.End <= end).ToList();
                    return (First: first, Kinds: shown.Select(range => range.Number).Distinct().Count(), shown.Count);
                }
            )
            .OrderByDescending(window => window.Kinds)
            .ThenByDescending(window => window.Count)
            .First()
            .First;

    /// <summary>The beginning of the sentence, or as many words as may stand before the match.</summary>
    private static int StartBefore(string line, int match)
    {
        var start = match;
        for (var width = 0; start > 0 && !SentenceEnds.Contains(line[start - 1], StringComparison.Ordinal); start--)
        {
            width += WidthOf(line[start - 1]);
            if (width > Lead)
            {
                break;
            }
        }

        while (start < match && (!IsBoundary(line, start) || line[start] == ' '))
        {
            start++;
        }

        return start;
    }

    /// <summary>As far as the width goes, back to the end of a word.</summary>
    private static int Forward(string line, int start, int width)
    {
        var end = start;
        for (; end < line.Length; end++)
        {
            width -= WidthOf(line[end]);
            if (width < 0)
            {
                break;
            }
        }

        var whole = end;
        while (whole > start && !IsBoundary(line, whole))
        {
            whole--;
        }

        return whole > start ? whole : end;
    }

    /// <summary>Whether a reader would cut there: not inside a word, nor inside what is one character to the eye.</summary>
    private static bool IsBoundary(string line, int at) =>
        at == 0
        || at == line.Length
        || !(IsOfWord(line[at - 1]) && IsOfWord(line[at]))
            && StringInfo.GetNextTextElementLength(line.AsSpan(at - 1)) == 1;

    private static bool IsOfWord(char letter) => letter < '\u2E80' && char.IsLetterOrDigit(letter);

    private static int WidthOf(char letter) => letter < '\u2E80' ? 1 : 2;

    private static List<Inline> Pieces(string text, int start, int end, IEnumerable<MarkedRange> marked)
    {
        var pieces = new List<Inline>();
        foreach (var range in marked.Where(range => range.Start < end && range.End > start))
        {
            var from = Math.Max(range.Start, start);
            Add(start, from);
            start = Math.Min(range.End, end);
            pieces.Add(new Strong([new Text(text[from..start])]));
        }

        Add(start, end);
        return pieces;

        void Add(int from, int to)
        {
            if (to > from)
            {
                pieces.Add(new Text(text[from..to]));
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
