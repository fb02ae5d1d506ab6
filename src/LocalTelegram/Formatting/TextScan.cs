using System.Globalization;
using System.Text;

namespace LocalTelegram.Formatting;

/// <summary>Questions about the characters of a text, as TDLib asks them when it looks for entities.</summary>
internal static class TextScan
{
    /// <summary>The character that begins there; zero at the end.</summary>
    public static int After(string text, int index) =>
        index < text.Length && Rune.TryGetRuneAt(text, index, out var rune) ? rune.Value : 0;

    /// <summary>The character that ends there; zero at the beginning.</summary>
    public static int Before(string text, int index)
    {
        if (index <= 0)
        {
            return 0;
        }

        var start = index > 1 && char.IsLowSurrogate(text[index - 1]) ? index - 2 : index - 1;
        return After(text, start);
    }

    /// <summary>Letters, numbers of all kinds and the underscore.</summary>
    public static bool IsWord(int code) =>
        code == '_'
        || IsLetter(code)
        || Category(code)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    public static bool IsLetter(int code) =>
        Category(code)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter;

    /// <summary>What a hashtag is made of.</summary>
    public static bool IsHashtag(int code) =>
        code is '_' or 0x200C or 0xB7 or (>= 0xD80 and <= 0xDFF)
        || IsLetter(code)
        || Category(code) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>What an address may hold beyond ASCII: all but blanks and most of the general punctuation.</summary>
    public static bool IsAddress(int code) =>
        code is >= 0x2000 and <= 0x206F ? code is 0x200C or 0x200D or (>= 0x2010 and <= 0x2015) : !IsBlank(code);

    public static bool IsBlank(int code) =>
        Category(code)
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>What the path of an address may hold.</summary>
    public static bool IsPath(int code) =>
        code is not (0 or '\n' or '<' or '>' or '"' or 0xAB or 0xBB) && IsAddress(code);

    public static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static UnicodeCategory Category(int code) =>
        Rune.IsValid(code) ? Rune.GetUnicodeCategory(new Rune(code)) : UnicodeCategory.OtherNotAssigned;
}
