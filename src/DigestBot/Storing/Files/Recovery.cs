namespace DigestBot.Storing.Files;

/// <summary>Brings what is confirmed in a log into the data file, and empties the log: after a crash, and at the end.</summary>
/// <remarks>
/// 1. Force the log: what a killed process wrote last may be in the system's memory only, and is about to be read
/// and acted on. 2. Go through it, and note for every page of a confirmed transaction where its latest form stands.
/// 3. Copy these to the data file, and force it. 4. Only then empty the log, and force that.
/// Cut off anywhere, it does the same again from the start: the log is whole until the data file is.
/// LiteDB would do the like, but it reads the first page of the data file before it looks at the log, and a checkpoint
/// that was cut off may have torn that very page.
/// </remarks>
internal static class Recovery
{
    private const int Sector = 512;

    /// <exception cref="InvalidDataException">The data file is none of LiteDB's.</exception>
    public static void Run(IStoreFile data, IStoreFile log)
    {
        log.Force();
        var latest = ConfirmedPages(log);
        if (latest.Count == 0 && IsUnfinished(data))
        {
            data.SetLength(0);
        }

        var page = new byte[Page.Size];
        foreach (var (home, position) in latest)
        {
            log.Read(page, position);
            Page.Settle(page);
            data.Write(page, home);
        }

        data.Force();
        CheckHeader(data);
        log.SetLength(0);
        log.Force();
    }

    /// <summary>Where in the log the latest confirmed form of each page stands, by its place in the data file.</summary>
    private static SortedDictionary<long, long> ConfirmedPages(IStoreFile log)
    {
        var latest = new SortedDictionary<long, long>();
        var open = new Dictionary<uint, List<(long Home, long Position)>>();
        var page = new byte[Page.Size];
        for (var position = 0L; log.Read(page, position) == Page.Size; position += Page.Size)
        {
            var transaction = Page.Transaction(page);
            if (!open.TryGetValue(transaction, out var pages))
            {
                open[transaction] = pages = [];
            }

            pages.Add((Page.Home(page), position));
            if (Page.Confirms(page))
            {
                pages.ForEach(one => latest[one.Home] = one.Position);
                open.Remove(transaction);
            }
        }

        return latest;
    }

    /// <summary>
    /// Whether the very first write, of the one page that makes a new database, was cut off. All that this page holds
    /// stands in its first sector.
    /// </summary>
    private static bool IsUnfinished(IStoreFile data)
    {
        var start = new byte[Sector];
        var read = data.Read(start, 0);
        var isBlank = !start.AsSpan(0, read).ContainsAnyExcept((byte)0);
        return data.Length <= Page.Size && (isBlank || (data.Length < Page.Size && Page.IsHeader(start)));
    }

    /// <summary>LiteDB would cut a file of another kind to whole pages, and call an empty one a new database.</summary>
    private static void CheckHeader(IStoreFile data)
    {
        var start = new byte[Sector];
        if (data.Length > 0 && !Page.IsHeader(start.AsSpan(0, data.Read(start, 0))))
        {
            throw new InvalidDataException("It is not a database of LiteDB, or its first page is damaged.");
        }
    }
}
