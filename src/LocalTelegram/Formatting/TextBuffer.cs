using System.Text;

namespace LocalTelegram.Formatting;

/// <summary>The text that a parser yields, built as UTF-8 and measured in UTF-16.</summary>
internal sealed class TextBuffer
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly List<byte> bytes = [];

    /// <summary>In UTF-16 code units.</summary>
    public int Length { get; private set; }

    public int ByteLength => bytes.Count;

    public void AppendByte(byte value)
    {
        bytes.Add(value);
        if ((value & 0xC0) != 0x80)
        {
            Length += value >= 0xF0 ? 2 : 1;
        }
    }

    /// <summary>Takes lone surrogates too; <see cref="ToText"/> then finds that the text is no text.</summary>
    public void AppendCharacter(int code)
    {
        Length += code > 0xFFFF ? 2 : 1;
        if (code < 0x80)
        {
            bytes.Add((byte)code);
            return;
        }

        var trailing =
            code < 0x800 ? 1
            : code < 0x10000 ? 2
            : 3;
        var lead = trailing switch
        {
            1 => 0xC0,
            2 => 0xE0,
            _ => 0xF0,
        };
        bytes.Add((byte)(lead | (code >> (6 * trailing))));
        for (var left = trailing - 1; left >= 0; left--)
        {
            bytes.Add((byte)(0x80 | ((code >> (6 * left)) & 0x3F)));
        }
    }

    public string TextFrom(int byteOffset) => Encoding.UTF8.GetString([.. bytes[byteOffset..]]);

    /// <summary>The whole text; null if it is not valid Unicode.</summary>
    public string? ToText()
    {
        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
