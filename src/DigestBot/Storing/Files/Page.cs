using System.Buffers.Binary;

namespace DigestBot.Storing.Files;

/// <summary>
/// What is relied on of a page as LiteDB 5 writes it, in its data file as in its log: the head of
/// <see href="https://github.com/litedb-org/LiteDB/blob/master/LiteDB/Engine/Pages/BasePage.cs">BasePage</see>.
/// </summary>
internal static class Page
{
    /// <summary>In bytes.</summary>
    public const int Size = 8192;

    /// <summary>Where the byte stands that, set in the log, confirms all pages of the same transaction before it.</summary>
    public const int ConfirmedAt = 18;

    private const int TransactionAt = 14;

    /// <summary>What stands in the data file in place of a transaction.</summary>
    private const uint NoTransaction = uint.MaxValue;

    /// <summary>Stands in the first page of every database, from byte 32 on.</summary>
    private static ReadOnlySpan<byte> Header => "** This is a LiteDB file **"u8;

    public static bool Confirms(ReadOnlySpan<byte> page) => page[ConfirmedAt] != 0;

    public static uint Transaction(ReadOnlySpan<byte> page) =>
        BinaryPrimitives.ReadUInt32LittleEndian(page[TransactionAt..]);

    /// <summary>Where the page belongs in the data file.</summary>
    public static long Home(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page) * (long)Size;

    /// <summary>Makes a page of the log one of the data file.</summary>
    public static void Settle(Span<byte> page)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(page[TransactionAt..], NoTransaction);
        page[ConfirmedAt] = 0;
    }

    public static bool IsHeader(ReadOnlySpan<byte> page) =>
        page.Length >= 32 + Header.Length && page.Slice(32, Header.Length).SequenceEqual(Header);
}
