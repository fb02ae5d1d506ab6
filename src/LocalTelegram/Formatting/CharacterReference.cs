namespace LocalTelegram.Formatting;

/// <summary>
/// Character references that Telegram knows: <c>&amp;lt; &amp;gt; &amp;amp; &amp;quot;</c> and numbers, with or without
/// the semicolon. All others, <c>&amp;nbsp;</c> among them, stay as they are written.
/// </summary>
internal static class CharacterReference
{
    // A number with its "&#" must be shorter than this many bytes.
    private const int LongestNumber = 10;

    /// <summary>Reads the reference at the cursor, or leaves the cursor where it is.</summary>
    public static bool TryRead(Utf8Cursor input, out int character)
    {
        var length = input.Next == '#' ? Number(input, out character) : Name(input, out character);
        if (length == 0)
        {
            return false;
        }

        input.Skip(input.At(length) == ';' ? length + 1 : length);
        return true;
    }

    private static int Number(Utf8Cursor input, out int character)
    {
        var hexadecimal = input.At(2) == 'x';
        var length = hexadecimal ? 3 : 2;
        var value = 0u;
        if (hexadecimal)
        {
            for (; char.IsAsciiHexDigit(input.At(length)); length++)
            {
                value = unchecked((value * 16) + (uint)Convert.ToInt32(input.At(length).ToString(), 16));
            }
        }
        else
        {
            for (; char.IsAsciiDigit(input.At(length)); length++)
            {
                value = unchecked((value * 10) + input.At(length) - '0');
            }
        }

        character = unchecked((int)value);
        return value is 0 or >= 0x10FFFF || length >= LongestNumber ? 0 : length;
    }

    private static int Name(Utf8Cursor input, out int character)
    {
        var length = 1;
        while (char.IsAsciiLetter(input.At(length)))
        {
            length++;
        }

        var name = string.Create(
            Math.Min(length - 1, 5),
            input,
            (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = source.At(i + 1);
                }
            }
        );
        character = name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
        return character == 0 ? 0 : length;
    }
}
