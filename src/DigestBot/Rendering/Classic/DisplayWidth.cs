using System.Globalization;
using System.Text;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// How many columns a text takes in a fixed-width font: Chinese, Japanese, Korean and emoji take two
/// (<see href="https://www.unicode.org/reports/tr11/"/>, simplified to whole blocks).
/// </summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
        : rune.Value
            is (>= 0x1100 and <= 0x115f)
                or (>= 0x2e80 and <= 0xa4cf)
                or (>= 0xac00 and <= 0xd7a3)
                or (>= 0xf900 and <= 0xfaff)
                or (>= 0xfe30 and <= 0xfe6f)
                or (>= 0xff00 and <= 0xff60)
                or (>= 0xffe0 and <= 0xffe6)
                or (>= 0x1f300 and <= 0x1faff)
                or (>= 0x20000 and <= 0x3fffd)
            ? 2
        : 1;
}
