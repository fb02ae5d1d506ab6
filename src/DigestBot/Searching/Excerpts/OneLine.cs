using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Searching.Excerpts;

/// <summary>A text made one line, and where a reader would cut it.</summary>
internal sealed partial class OneLine
{
    private const string SentenceEnds = "。！？!?；;";

    /// <summary>Where what is one character to the eye begins, in order.</summary>
    private readonly int[] _characters;

    public OneLine(string text)
    {
        Text = Blanks().Replace(text, " ").Trim();
        _characters = StringInfo.ParseCombiningCharacters(Text);
    }

    public string Text { get; }

    /// <summary>The beginning of the sentence that a place stands in, or as many words as fit before the place.</summary>
    /// <param name="place">The place, in UTF-16 units.</param>
    /// <param name="width">How much may stand before it.</param>
    public int Back(int place, int width)
    {
        var start = place;
        while (start > 0 && !SentenceEnds.Contains(Text[start - 1], StringComparison.Ordinal))
        {
            width -= WidthOf(Text[start - 1]);
            if (width < 0)
            {
                break;
            }

            start--;
        }

        while (start < place && (!IsBoundary(start) || Text[start] == ' '))
        {
            start++;
        }

        return start;
    }

    /// <summary>The end of the last word that fits after a place.</summary>
    public int Forward(int place, int width)
    {
        var fitting = place;
        while (fitting < Text.Length && width >= WidthOf(Text[fitting]))
        {
            width -= WidthOf(Text[fitting]);
            fitting++;
        }

        var end = fitting;
        while (end > place && (!IsBoundary(end) || Text[end - 1] == ' '))
        {
            end--;
        }

        return end > place ? end : fitting;
    }

    /// <summary>Whether a reader would cut there: not inside a word, nor inside what is one character to the eye.</summary>
    private bool IsBoundary(int at) =>
        at == Text.Length
        || (Array.BinarySearch(_characters, at) >= 0 && !(at > 0 && IsOfWord(Text[at - 1]) && IsOfWord(Text[at])));

    private static bool IsOfWord(char letter) => IsNarrow(letter) && char.IsLetterOrDigit(letter);

    /// <summary>A Chinese character is twice as wide as a letter.</summary>
    private static int WidthOf(char letter) => IsNarrow(letter) ? 1 : 2;

    private static bool IsNarrow(char letter) => letter < '\u2E80';

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
