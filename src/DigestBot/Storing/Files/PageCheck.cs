using System.Globalization;

namespace DigestBot.Storing.Files;

/// <summary>
/// Whether files are a database at all, before anything is written to them. LiteDB would cut a file of another kind to
/// whole pages, call an empty one a new database, and write the log of one database into another.
/// </summary>
/// <remarks>
/// LiteDB's pages bear no checksum. What a look at the head of each page can tell is told: that one is missing, blank,
/// foreign, or in another's place. What is wrong inside of a page shows when it is read.
/// </remarks>
internal static class PageCheck
{
    /// <exception cref="InvalidDataException">They are not; the message says in what.</exception>
    public static void Run(IStoreFile data, DatabasePages pages)
    {
        var header = new byte[Page.HeadSize];
        if (!Page.IsHeader(header.AsSpan(0, data.Read(header, 0))))
        {
            throw new InvalidDataException(
                data.Length == 0
                    ? "Its log is there, but the file itself is missing or empty."
                    : "It is not a database of LiteDB, or its first page is damaged."
            );
        }

        CheckOrigin(data, pages, header);
        CheckPages(pages);
    }

    /// <summary>The log goes with the data file: the same database's header, or pages that serve what they served.</summary>
    private static void CheckOrigin(IStoreFile data, DatabasePages pages, byte[] header)
    {
        var (logged, stored) = (new byte[Page.HeadSize], new byte[Page.HeadSize]);
        var hasHeader = pages.InLog.ContainsKey(0);
        foreach (var position in hasHeader ? [0L] : pages.InLog.Keys.AsEnumerable())
        {
            pages.Read(logged, position);
            var isItsOwn = hasHeader
                ? Page.IsHeader(logged) && Page.Created(logged) == Page.Created(header)
                : data.Read(stored, position) == stored.Length && Page.ServeTheSame(logged, stored);
            if (!isItsOwn)
            {
                throw new InvalidDataException("The log beside it belongs to another file.");
            }
        }
    }

    private static void CheckPages(DatabasePages pages)
    {
        var head = new byte[Page.HeadSize];
        pages.Read(head, 0);
        var length = Page.LengthOf(head);
        if (pages.Length < length)
        {
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is cut off: {pages.Length / Page.Size} of its {length / Page.Size} pages are there."
                )
            );
        }

        for (var position = 0L; position < length; position += Page.Size)
        {
            pages.Read(head, position);
            if (!Page.BelongsAt(head, position))
            {
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Page {position / Page.Size} of its {length / Page.Size} is damaged."
                    )
                );
            }
        }
    }
}
