namespace DigestBot.Rendering.Markup;

/// <summary>The three characters that Telegram's HTML wants escaped, and the quotation mark within attributes.</summary>
internal static class Escaping
{
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Attribute(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>The bytes of UTF-8 that a text takes once escaped.</summary>
    public static int Bytes(string text)
    {
        var bytes = 0;
        foreach (var c in text)
        {
            bytes += Bytes(c);
        }

        return bytes;
    }

    /// <summary>The bytes that one character takes once escaped; each half of a surrogate pair has two of the four.</summary>
    public static int Bytes(char c) =>
        c switch
        {
            '&' => 5,
            '<' or '>' => 4,
            < '\u0080' => 1,
            < '\u0800' => 2,
            _ when char.IsSurrogate(c) => 2,
            _ => 3,
        };
}
