using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Storing.Backups;

/// <summary>
/// The last line of a backup: when it was made, and the SHA-256 of all before it. LiteDB's pages bear no checksum, so
/// nothing else tells a backup that is whole from one that was cut off or damaged on its way.
/// </summary>
/// <remarks>A database consists of whole pages; what stands behind the last one is not read as a part of it.</remarks>
/// <param name="MadeAt">When the backup was made, to the second.</param>
/// <param name="Hash">In lower-case hexadecimal.</param>
internal sealed partial record Seal(DateTimeOffset MadeAt, string Hash)
{
    /// <summary>In bytes.</summary>
    public const int Length = 128;

    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    public byte[] ToBytes() =>
        Encoding.ASCII.GetBytes(
            $"\nDigestBot backup {MadeAt.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)} sha256 {Hash}".PadRight(
                Length - 1
            ) + "\n"
        );

    /// <returns>Null where it is none.</returns>
    public static Seal? Read(ReadOnlySpan<byte> bytes) =>
        Line().Match(Encoding.ASCII.GetString(bytes)) is { Success: true } line
            ? new Seal(
                DateTimeOffset.ParseExact(line.Groups[1].Value, Form, CultureInfo.InvariantCulture),
                line.Groups[2].Value
            )
            : null;

    /// <summary>Reads a file's seal, and all that it stands for.</summary>
    /// <returns>Null where the file bears none: it is a store as it was found, or a backup that was cut off.</returns>
    /// <exception cref="InvalidDataException">The file is not what was sealed.</exception>
    public static Seal? Verify(string path)
    {
        using var file = File.OpenRead(path);
        var last = new byte[Length];
        if (file.Length < Length)
        {
            return null;
        }

        file.Seek(-Length, SeekOrigin.End);
        file.ReadExactly(last);
        if (Read(last) is not { } seal)
        {
            return null;
        }

        file.Seek(0, SeekOrigin.Begin);
        var content = new byte[81_920];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var left = file.Length - Length; left > 0; )
        {
            var read = file.Read(content, 0, (int)Math.Min(content.Length, left));
            hash.AppendData(content, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == seal.Hash
            ? seal
            : throw new InvalidDataException("It was changed or damaged since it was made.");
    }

    [GeneratedRegex(@"^\nDigestBot backup (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) sha256 ([0-9a-f]{64}) *\n$")]
    private static partial Regex Line();
}
