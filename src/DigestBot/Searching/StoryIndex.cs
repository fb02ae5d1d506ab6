using DigestBot.Digests;
using DigestBot.Searching.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace DigestBot.Searching;

/// <summary>
/// The full-text index in its folder beside the store. It holds nothing that the store does not, so whatever is wrong
/// with it, it is thrown away and made anew.
/// </summary>
/// <remarks>
/// One thread opens and writes; any number read. Each commit carries the form of the index, and the stamp of every day
/// that it holds: so a stop at any moment leaves an index that says what it lacks.
/// </remarks>
internal sealed class StoryIndex(string folder) : IDisposable
{
    /// <summary>The form of what is indexed; an index of another form is made anew.</summary>
    public const string Form = "3";

    private const string FormKey = "form";

    /// <summary>What waits in memory until it is written to the folder, in megabytes.</summary>
    private const double Buffer = 8;

    /// <summary>How many segments an index has that was made in one go: enough for two threads to share them.</summary>
    public const int MostSegments = 4;

    private readonly Dictionary<DateOnly, string> _stamps = [];
    private volatile Opened? _opened;
    private volatile bool _isWhole;
    private volatile int _newest;

    /// <summary>The days that it holds, each with the stamp that its digest had.</summary>
    public IReadOnlyDictionary<DateOnly, string> Stamps => _stamps;

    /// <summary>Whether it has caught up with the store since it was opened.</summary>
    public bool IsWhole => _isWhole;

    /// <summary>The newest day that can be found: from there age counts.</summary>
    public DateOnly Newest => DateOnly.FromDayNumber(_newest);

    /// <summary>Opens what is there, every file of it checked.</summary>
    /// <returns>Why it has to be made anew; null where it had not.</returns>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public string? Open()
    {
        Close();
        try
        {
            var present = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
            var wrong = present ? WhatIsWrong() : "there is none";
            if (wrong is null)
            {
                _opened = new Opened(folder);
                NoteNewest();
                return null;
            }

            StartAnew();
            return wrong;
        }
        catch (Exception error) when (_opened is null && error is not UnauthorizedAccessException)
        {
            // Files that are not what they should be end in exceptions of any kind.
            StartAnew();
            return error.Message;
        }
    }

    /// <summary>Puts a day in the place of what there was of it.</summary>
    public void Put(Digest digest, string stamp)
    {
        _opened!.Writer.UpdateDocuments(
            StoryDocument.Of(digest.Date),
            [DayDocument.Of(digest), .. StoryDocument.Of(digest)]
        );
        _stamps[digest.Date] = stamp;
    }

    public void Remove(DateOnly day)
    {
        _opened!.Writer.DeleteDocuments(StoryDocument.Of(day));
        _stamps.Remove(day);
    }

    /// <summary>Forces what was written to disk, and lets it be found.</summary>
    public void Publish()
    {
        var data = _stamps.ToDictionary(day => StoryDocument.Written(day.Key), day => day.Value);
        data[FormKey] = Form;
        _opened!.Writer.SetCommitData(data);
        _opened.Writer.Commit();
        _opened.Searchers.MaybeRefreshBlocking();
        NoteNewest();
    }

    /// <summary>Makes few segments of those that it has; each costs a search some time, however little it holds.</summary>
    public void Merge()
    {
        _opened!.Writer.ForceMerge(MostSegments);
        Publish();
    }

    /// <summary>Notes that it holds all that the store does.</summary>
    public void MarkWhole() => _isWhole = true;

    /// <summary>Looks into the index as it was last published.</summary>
    /// <param name="otherwise">The answer of an index that is not open.</param>
    public T Read<T>(Func<IndexSearcher, T> look, T otherwise)
    {
        if (_opened is not { } opened)
        {
            return otherwise;
        }

        var searcher = opened.Searchers.Acquire();
        try
        {
            return look(searcher);
        }
        finally
        {
            opened.Searchers.Release(searcher);
        }
    }

    /// <summary>Lets go of the files; what was not published is forgotten.</summary>
    public void Close()
    {
        var opened = _opened;
        _opened = null;
        _isWhole = false;
        _stamps.Clear();
        opened?.Dispose();
    }

    public void Dispose() => Close();

    /// <summary>Reads every file against its checksum, and the stamps.</summary>
    private string? WhatIsWrong()
    {
        using var files = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(files);
        var data = reader.IndexCommit.UserData;
        if (!data.Remove(FormKey, out var form) || form != Form)
        {
            return "it has another form";
        }

        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        foreach (var (day, stamp) in data)
        {
            _stamps.Add(StoryDocument.DayIn(day), stamp);
        }

        return null;
    }

    private void NoteNewest() => _newest = _stamps.Keys.DefaultIfEmpty().Max().DayNumber;

    private void StartAnew()
    {
        _stamps.Clear();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        // Lucene makes it with the first file only, and cannot let go of a folder that is not there.
        Directory.CreateDirectory(folder);
        _opened = new Opened(folder);
    }

    /// <summary>The open files.</summary>
    private sealed class Opened : IDisposable
    {
        private readonly FSDirectory _files;

        public Opened(string folder)
        {
            // Not mapped into memory: of a mapped file Lucene.NET keeps a weak reference to each piece that a search looked
            // into, and every collection of memory stops to look at all of them. The store's lock keeps other processes
            // out already, and outlives no crash.
            _files = new NIOFSDirectory(folder, NoLockFactory.GetNoLockFactory());
            Writer = new IndexWriter(
                _files,
                new IndexWriterConfig(LuceneVersion.LUCENE_48, StoryAnalyzer.OfTexts)
                {
                    RAMBufferSizeMB = Buffer,
                    Similarity = Ranking,
                    MergeScheduler = new SerialMergeScheduler(),
                }
            );
            Searchers = new SearcherManager(Writer, applyAllDeletes: true, new Ranked());
        }

        public IndexWriter Writer { get; }

        public SearcherManager Searchers { get; }

        private static BM25Similarity Ranking { get; } = new();

        public void Dispose()
        {
            Searchers.Dispose();
            try
            {
                Writer.Rollback();
            }
            catch (IOException)
            {
                // Its folder is gone, and with it what the rollback would clear away.
            }

            _files.Dispose();
        }

        private sealed class Ranked : SearcherFactory
        {
            public override IndexSearcher NewSearcher(IndexReader reader)
            {
                foreach (var segment in reader.Leaves)
                {
                    DayNumbers.In(segment.AtomicReader); // now, that nobody has to wait for it
                }

                return new SlicedSearcher(reader) { Similarity = Ranking };
            }
        }
    }
}
