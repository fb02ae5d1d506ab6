using System.Text;

namespace DigestBot.Tagging;

/// <summary>
/// How a name is compared: <c>＃ＧＬＭ 5</c>, <c>glm-5</c> and <c>GLM5</c> are one name. Full-width letters become
/// narrow ones, capitals small ones, and gaps between words do not count.
/// </summary>
internal static class NameForm
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const char FirstEastAsian = '\u2E80';

    /// <summary>The name as it is compared; empty where nothing but gaps was written. A leading # is left out.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var folded in name.Select(Fold))
        {
            if (!IsGap(folded) && folded != '_' && !(folded == '#' && key.Length == 0))
            {
                key.Append(folded);
            }
        }

        return key.ToString();
    }

    /// <summary>One character without its width and case.</summary>
    public static char Fold(char letter) =>
        char.ToLowerInvariant(
            letter is >= FirstFullWidth and <= LastFullWidth ? (char)(letter - FirstFullWidth + '!') : letter
        );

    /// <summary>Whether words of one name may be parted by it: blanks, hyphens and middle dots.</summary>
    public static bool IsGap(char letter) =>
        letter is '-' or '\u2010' or '\u2011' or '·' or '・' || char.IsWhiteSpace(letter);

    /// <summary>
    /// Whether it belongs to a script that puts blanks between words, so that a name ends only where a word ends.
    /// Chinese, Japanese and Korean do not.
    /// </summary>
    public static bool IsSpaced(char letter) =>
        letter == '_'
        || letter is >= FirstFullWidth and <= LastFullWidth && char.IsAsciiLetterOrDigit(Fold(letter))
        || letter < FirstEastAsian && char.IsLetterOrDigit(letter);
}
