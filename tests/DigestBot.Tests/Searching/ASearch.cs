using DigestBot.Digests;
using DigestBot.LocalMode;
using DigestBot.Parsing;
using DigestBot.Searching;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using DigestBot.Tests.Storing;
using DigestBot.Tests.Tagging;

namespace DigestBot.Tests.Searching;

/// <summary>A real store and a real index over it.</summary>
internal sealed class ASearch : IDisposable
{
    private readonly AStore _store = new();

    private ASearch()
    {
        Digests = new DigestStore(_store.Store, TimeProvider.System);
        Index = new StoryIndex(_store.Files.Index);
        Stories = new StorySearch(Index, Digests, new LexiconInUse(Lexicons.Shipped));
    }

    /// <summary>The sample digests that the bot brings with it.</summary>
    public static IEnumerable<string> Samples => Directory.EnumerateFiles(SampleImporter.Folder, "*.md");

    public DigestStore Digests { get; }

    public StoryIndex Index { get; }

    public StorySearch Stories { get; }

    public string Folder => _store.Files.Index;

    /// <summary>Over digests as they come out of the parser.</summary>
    public static async Task<ASearch> OverAsync(params IEnumerable<Digest> digests)
    {
        var search = new ASearch();
        foreach (var digest in digests)
        {
            await search.Digests.TakeInAsync(
                new Tagger(Lexicons.Shipped).Tag(digest, new HashSet<string>()),
                postsByItself: false
            );
        }

        search.Index.Open();
        search.CatchUp();
        return search;
    }

    /// <summary>Over one story for each title, the first the newest, a day apart.</summary>
    public static Task<ASearch> OverTitlesAsync(params IEnumerable<string> titles) =>
        OverAsync(titles.Select((title, age) => AStory.On(AStory.Newest.AddDays(-age), title)));

    /// <summary>Over Markdown files.</summary>
    public static Task<ASearch> OverFilesAsync(IEnumerable<string> files) =>
        OverAsync(
            files.Select(file =>
                ((Parsed)DigestParser.Parse(new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file)))).Digest
            )
        );

    public (int Changed, int Gone) CatchUp() => CatchingUp.Run(Digests, Index, TestContext.Current.CancellationToken);

    public SearchResult? Find(string typed, int skip = 0, int take = 10) =>
        Stories.Find(SearchRequest.Read(typed, _ => null), skip, take);

    /// <summary>The titles of what is found, the best first.</summary>
    public IReadOnlyList<string> TitlesOf(string typed) =>
        [.. (Find(typed)?.Stories ?? []).Select(found => found.Story.Title)];

    public void Dispose()
    {
        Index.Dispose();
        _store.Dispose();
    }
}
