namespace DigestBot.Storing.Files;

/// <summary>A database page by page, as its data file and the confirmed part of its log together say it is.</summary>
internal sealed class DatabasePages
{
    private readonly IStoreFile _data;
    private readonly IStoreFile _log;

    /// <param name="logLength">How much of the log counts, in bytes.</param>
    public DatabasePages(IStoreFile data, IStoreFile log, long logLength)
    {
        _data = data;
        _log = log;
        InLog = ConfirmedPages(log, logLength);
        var inData = data.Length / Page.Size * Page.Size;
        Length = Math.Max(inData, InLog.Count == 0 ? 0 : InLog.Keys.Last() + Page.Size);
    }

    /// <summary>In bytes, and in whole pages.</summary>
    public long Length { get; }

    /// <summary>Where in the log the latest confirmed form of each page stands, by its place in the data file.</summary>
    public SortedDictionary<long, long> InLog { get; }

    /// <summary>Reads a page, or its beginning, in the form that belongs into the data file.</summary>
    /// <param name="page">At least as long as a page's head.</param>
    public void Read(Span<byte> page, long position)
    {
        if (InLog.TryGetValue(position, out var inLog))
        {
            _log.Read(page, inLog);
            Page.Settle(page);
        }
        else
        {
            page[_data.Read(page, position)..].Clear();
        }
    }

    private static SortedDictionary<long, long> ConfirmedPages(IStoreFile log, long length)
    {
        var latest = new SortedDictionary<long, long>();
        var open = new Dictionary<uint, List<(long Home, long Position)>>();
        var head = new byte[Page.HeadSize];
        for (var position = 0L; position + Page.Size <= length; position += Page.Size)
        {
            log.Read(head, position);
            var transaction = Page.Transaction(head);
            if (!open.TryGetValue(transaction, out var pages))
            {
                open[transaction] = pages = [];
            }

            pages.Add((Page.Home(head), position));
            if (Page.Confirms(head))
            {
                pages.ForEach(one => latest[one.Home] = one.Position);
                open.Remove(transaction);
            }
        }

        return latest;
    }
}
