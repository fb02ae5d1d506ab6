namespace LocalTelegram.Formatting;

/// <summary>Lower case as TDLib makes it: the 26 letters of ASCII alone, all else as it was.</summary>
internal static class AsciiCase
{
    public static string Lower(string text) =>
        string.Create(
            text.Length,
            text,
            (lower, source) =>
            {
                for (var i = 0; i < lower.Length; i++)
                {
                    lower[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
                }
            }
        );
}
