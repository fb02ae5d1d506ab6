using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A file's text as the parser reads it: without byte order marks, lines ended by a line feed.</summary>
/// <param name="Value">The text.</param>
/// <param name="Hash">SHA-256 of the text in lower-case hexadecimal: the same for every way of saving the same text.</param>
internal sealed record SourceText(string Value, string Hash)
{
    /// <summary>Bytes that a digest may have; the longest real ones have a quarter of it.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Decodes a file, or says where it cannot be decoded.</summary>
    public static bool TryRead(
        DigestSource source,
        [NotNullWhen(true)] out SourceText? text,
        [NotNullWhen(false)] out ParseError? error
    )
    {
        text = null;
        var bytes = source.Content.Span;
        if (bytes.Length > MaxBytes)
        {
            var (line, column) = PlaceOf(bytes[..MaxBytes]);
            var message = $"The file has {bytes.Length} bytes, and {MaxBytes} are allowed: divide it by days.";
            error = new ParseError(source.Name, line, column, Flaw.TooLarge, message);
            return false;
        }

        if (FirstInvalid(bytes) is { } invalid)
        {
            var (line, column) = PlaceOf(bytes[..invalid]);
            var message = $"The byte 0x{bytes[invalid]:X2} is not UTF-8: save the file as UTF-8.";
            error = new ParseError(source.Name, line, column, Flaw.NotUtf8, message);
            return false;
        }

        var value = Encoding.UTF8.GetString(bytes).TrimStart(ByteOrderMark).ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
        text = new SourceText(value, hash);
        error = null;
        return true;
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> room = stackalloc char[1024];
        for (var at = 0; at < bytes.Length; )
        {
            var status = Utf8.ToUtf16(bytes[at..], room, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status is System.Buffers.OperationStatus.InvalidData or System.Buffers.OperationStatus.NeedMoreData)
            {
                return at;
            }
        }

        return null;
    }

    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> before)
    {
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
