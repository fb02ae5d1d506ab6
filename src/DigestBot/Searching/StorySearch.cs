using DigestBot.Digests;
using DigestBot.Searching.Excerpts;
using DigestBot.Searching.Querying;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using Lucene.Net.Search;

namespace DigestBot.Searching;

/// <summary>Finds stories by their words, and stories that tell of the same.</summary>
internal sealed class StorySearch(StoryIndex index, DigestStore digests, LexiconInUse lexicon)
{
    /// <summary>The stories that have all the words, the best first; where none has, those that have some.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="skip">How many better ones are left out.</param>
    /// <param name="take">How many are wanted at most.</param>
    /// <returns>Null where the request names nothing that could be looked for.</returns>
    public SearchResult? Find(SearchRequest request, int skip, int take)
    {
        if (!request.HasFilters && !HasWords(request))
        {
            return null;
        }

        var found = index.Read(
            searcher =>
                Find(searcher, request, skip, take, loosely: false) is { Total: > 0 } all
                    ? all
                    : Find(searcher, request, skip, take, loosely: true),
            new Found([], 0, [], IsLoose: false)
        );
        return new SearchResult(
            digests.FindStories(found.Ids),
            found.Total,
            found.IsLoose,
            index.IsWhole,
            new Marks(found.Sought)
        );
    }

    /// <summary>Up to so many days whose headlines have all the words, the best first; none where no words are given.</summary>
    public IReadOnlyList<DateOnly> FindDays(SearchRequest request, int most) =>
        HasWords(request) ? index.Read<IReadOnlyList<DateOnly>>(searcher => FindDays(searcher, request, most), []) : [];

    /// <summary>Up to so many stories of any day that tell of the same, the nearest first.</summary>
    public IReadOnlyList<(DateOnly Day, Story Story)> Related(Story story, int most) =>
        digests.FindStories(index.Read(searcher => Related(searcher, story, most), []));

    private Found Find(IndexSearcher searcher, SearchRequest request, int skip, int take, bool loosely)
    {
        var (words, sought) = StoryQuery.Of(
            request.Words,
            lexicon.Current,
            searcher.IndexReader,
            StoryDocument.Fields,
            loosely
        );
        var query = new Recency(words ?? new TermQuery(StoryDocument.Any), index.Newest);
        var top = searcher.Search(query, Filters.Of(request, lexicon.Current), skip + take);
        var page = StoryDocument.IdsOf(searcher.IndexReader, top.ScoreDocs.Skip(skip));
        return new Found([.. page], top.TotalHits, sought, loosely);
    }

    private IReadOnlyList<DateOnly> FindDays(IndexSearcher searcher, SearchRequest request, int most)
    {
        var (words, _) = StoryQuery.Of(
            request.Words,
            lexicon.Current,
            searcher.IndexReader,
            DayDocument.Fields,
            loosely: false
        );
        var top = searcher.Search(new Recency(words!, index.Newest), Filters.Of(request, lexicon.Current), most);
        return [.. DayNumbers.Of(searcher.IndexReader, top.ScoreDocs)];
    }

    private static bool HasWords(SearchRequest request) => request.Words.Any(word => Stretch.In(word).Count > 0);

    private static IReadOnlyList<StoryId> Related(IndexSearcher searcher, Story story, int most)
    {
        var hits = searcher.Search(Likeness.Of(story, searcher.IndexReader), most + 1).ScoreDocs;
        var near = StoryDocument.IdsOf(searcher.IndexReader, hits).Zip(hits, (id, hit) => (Id: id, hit.Score)).ToList();
        var own = near.FirstOrDefault(hit => hit.Id == story.Id).Score;
        return own == 0
            ? [] // it is not indexed yet
            : [.. near.Where(hit => hit.Id != story.Id && hit.Score >= own * Likeness.Enough).Select(hit => hit.Id)];
    }

    private sealed record Found(IReadOnlyList<StoryId> Ids, int Total, IReadOnlyList<Sought> Sought, bool IsLoose);
}
