using System.Globalization;

namespace LocalTelegram.Formatting;

/// <summary>Numbers as TDLib reads them from text.</summary>
internal static class LooseNumber
{
    /// <summary>The digits that a text begins with; what follows is not looked at, and what overflows wraps round.</summary>
    public static int Int32(string text)
    {
        var negative = text.StartsWith('-');
        var value = 0u;
        foreach (var c in text.Skip(negative ? 1 : 0).TakeWhile(char.IsAsciiDigit))
        {
            value = unchecked((value * 10) + (uint)(c - '0'));
        }

        return unchecked(negative ? -(int)value : (int)value);
    }

    /// <summary>A number written in its shortest form and nothing else; null for anything that is not.</summary>
    public static long? Strict(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value.ToString(CultureInfo.InvariantCulture) == text
            ? value
            : null;
}
