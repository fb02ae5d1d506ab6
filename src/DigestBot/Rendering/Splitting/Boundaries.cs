using System.Globalization;

namespace DigestBot.Rendering.Splitting;

/// <summary>What lies between two neighbouring characters of a text.</summary>
internal static class Boundaries
{
    /// <summary>UTF-16 units from which a single grapheme (a letter under a thousand accents) is cut like a word.</summary>
    private const int EndlessGrapheme = 1024;

    /// <summary>Quotation marks and brackets that may close behind a full stop; more are no sentence's.</summary>
    private const int MostClosing = 16;

    private const string SentenceEnds = "。！？!?；;…";
    private const string ClauseEnds = "，、：,:—";
    private const string Closing = "”’」』）】》〉)]}。！？!?；;…，、：,:.%％°·";
    private const string Opening = "“‘「『（【《〈([{";

    /// <summary>The offsets between the graphemes of a text, its end included.</summary>
    public static IEnumerable<int> Graphemes(string text)
    {
        for (var offset = 0; offset < text.Length; )
        {
            var end = offset + StringInfo.GetNextTextElementLength(text.AsSpan(offset));
            while (end - offset >= EndlessGrapheme)
            {
                offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
                yield return offset;
            }

            if (offset < end)
            {
                offset = end;
                yield return offset;
            }
        }
    }

    /// <summary>The kind of boundary before the character at an offset, which lies between two graphemes.</summary>
    public static Boundary At(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return Boundary.Sentence;
        }

        var (before, after) = (text[offset - 1], text[offset]);
        if (before == '\n')
        {
            return Boundary.Sentence;
        }

        if (char.IsWhiteSpace(after) || Closing.Contains(after) || Opening.Contains(before))
        {
            return Boundary.Grapheme;
        }

        if (char.IsWhiteSpace(before))
        {
            return EndsSentence(text, offset - 1, latin: true) ? Boundary.Sentence
                : EndsClause(text, offset - 1) ? Boundary.Clause
                : Boundary.Word;
        }

        // Without a blank only full-width writing may break: 3.5, a:b and gpt-4 are words.
        if (before > '\u2000' && EndsSentence(text, offset, latin: false))
        {
            return Boundary.Sentence;
        }

        return before > '\u2000' && EndsClause(text, offset) ? Boundary.Clause
            : IsIdeograph(before) || IsIdeograph(after) ? Boundary.Word
            : Boundary.Grapheme;
    }

    private static bool EndsSentence(string text, int end, bool latin)
    {
        var from = Math.Max(0, end - MostClosing);
        var last = text.AsSpan(from, end - from).TrimEnd("”’」』）】》)\"' ");
        return !last.IsEmpty && (SentenceEnds.Contains(last[^1]) || (latin && last[^1] == '.'));
    }

    private static bool EndsClause(string text, int end) => end > 0 && ClauseEnds.Contains(text[end - 1]);

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff');
}
