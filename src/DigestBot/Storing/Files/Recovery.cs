namespace DigestBot.Storing.Files;

/// <summary>Brings what is confirmed in a log into the data file, and empties the log: after a crash, and at the end.</summary>
/// <remarks>
/// 1. Force the log: what a killed process wrote last may be in the system's memory only, and is about to be read
/// and acted on. 2. Go through it, and note for every page of a confirmed transaction where its latest form stands.
/// 3. See that these and the data file together are a database; else leave both as they are. 4. Copy the pages to the
/// data file, and force it. 5. Only then empty the log, and force that.
/// Cut off anywhere, it does the same again from the start: the log is whole until the data file is.
/// LiteDB would do the like, but it reads the first page of the data file before it looks at the log, and a checkpoint
/// that was cut off may have torn that very page.
/// </remarks>
internal static class Recovery
{
    /// <exception cref="InvalidDataException">The files are no database, or a damaged one; they are left as they are.</exception>
    public static void Run(IStoreFile data, IStoreFile log)
    {
        log.Force();
        var pages = new DatabasePages(data, log, log.Length);
        if (pages.InLog.Count == 0 && IsUnfinished(data))
        {
            data.SetLength(0);
        }
        else
        {
            PageCheck.Run(data, pages);
        }

        var page = new byte[Page.Size];
        foreach (var position in pages.InLog.Keys)
        {
            pages.Read(page, position);
            data.Write(page, position);
        }

        data.Force();
        log.SetLength(0);
        log.Force();
    }

    /// <summary>
    /// Whether there is nothing yet, or the very first write, of the one page that makes a new database, was cut off.
    /// All that this page holds stands in its first sector.
    /// </summary>
    private static bool IsUnfinished(IStoreFile data)
    {
        var start = new byte[Page.HeadSize];
        var read = data.Read(start, 0);
        var isBlank = !start.AsSpan(0, read).ContainsAnyExcept((byte)0);
        return data.Length <= Page.Size && (isBlank || (data.Length < Page.Size && Page.IsHeader(start)));
    }
}
