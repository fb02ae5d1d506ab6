using System.Buffers.Binary;

namespace DigestBot.Storing.Files;

/// <summary>
/// What is relied on of a page as LiteDB 5 writes it, in its data file as in its log: the head of
/// <see href="https://github.com/litedb-org/LiteDB/blob/master/LiteDB/Engine/Pages/BasePage.cs">BasePage</see>, and of
/// the first page that of
/// <see href="https://github.com/litedb-org/LiteDB/blob/master/LiteDB/Engine/Pages/HeaderPage.cs">HeaderPage</see>.
/// </summary>
internal static class Page
{
    /// <summary>In bytes.</summary>
    public const int Size = 8192;

    /// <summary>How much of a page holds all that is asked about here, in bytes. A disk writes it whole or not at all.</summary>
    public const int HeadSize = 512;

    /// <summary>Where the byte stands that, set in the log, confirms all pages of the same transaction before it.</summary>
    public const int ConfirmedAt = 18;

    private const int TypeAt = 4;
    private const int TransactionAt = 14;
    private const int CollectionAt = 19;
    private const int LastPageAt = 64;
    private const int CreatedAt = 68;

    /// <summary>What stands in the data file in place of a transaction.</summary>
    private const uint NoTransaction = uint.MaxValue;

    private const byte HeaderType = 1;
    private const byte LastType = 4;

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

    /// <summary>Whether it is a page that may stand at this place of the data file.</summary>
    public static bool BelongsAt(ReadOnlySpan<byte> page, long position) =>
        Home(page) == position && page[TypeAt] <= LastType && page[TypeAt] == HeaderType == (position == 0);

    /// <summary>
    /// Whether two forms of a page serve the same purpose. A page changes its purpose only along with the header, which
    /// keeps the list of those that have none.
    /// </summary>
    public static bool ServeTheSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one[TypeAt] == other[TypeAt]
        && one.Slice(CollectionAt, sizeof(uint)).SequenceEqual(other.Slice(CollectionAt, sizeof(uint)));

    /// <summary>How long, in bytes, the data file of that header is at least.</summary>
    public static long LengthOf(ReadOnlySpan<byte> header) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(header[LastPageAt..]) + 1L) * Size;

    /// <summary>When the database of that header was created: no two have the same.</summary>
    public static long Created(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadInt64LittleEndian(header[CreatedAt..]);

    /// <summary>Makes the database of that header one of its own.</summary>
    public static void SetCreated(Span<byte> header, DateTimeOffset time) =>
        BinaryPrimitives.WriteInt64LittleEndian(header[CreatedAt..], time.UtcTicks);
}
