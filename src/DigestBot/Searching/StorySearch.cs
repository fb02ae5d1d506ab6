using System.Globalization;
using DigestBot.Digests;
using DigestBot.Searching.Excerpts;
using DigestBot.Searching.Querying;
using DigestBot.Storing;
using DigestBot.Tagging;
using Lucene.Net.Search;

namespace DigestBot.Searching;

/// <summary>Finds stories by their words, and stories that tell of the same.</summary>
internal sealed class StorySearch(StoryIndex index, DigestStore digests, Lexicon lexicon)
{
    /// <summary>The stories that have all the words, the best first; where none has, those that have some.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="skip">How many better ones are left out.</param>
    /// <param name="take">How many are wanted at most.</param>
    /// <returns>Null where the request names nothing that could be looked for.</returns>
    public SearchResult? Find(SearchRequest request, int skip, int take)
    {
        if (!request.HasFilters && !request.Words.Any(word => Stretch.In(word).Count > 0))
        {
            return null;
        }

        var found = index.Read(
            searcher =>
                Find(searcher, request, skip + take, loosely: false) is { Total: > 0 } all
                    ? all
                    : Find(searcher, request, skip + take, loosely: true),
            new Found([], 0, [], IsLoose: false)
        );
        var marks = new Marks(found.Sought);
        return new SearchResult(
            [.. digests.FindStories(found.Ids.Skip(skip)).Select(story => Marked(story.Day, story.Story, marks))],
            found.Total,
            found.IsLoose,
            index.IsWhole
        );
    }

    /// <summary>Up to so many stories of any day that tell of the same, the nearest first.</summary>
    public IReadOnlyList<(DateOnly Day, Story Story)> Related(Story story, int most) =>
        digests.FindStories(
            index
                .Read(searcher => IdsOf(searcher, Likeness.Of(story, searcher.IndexReader), null, most + 1).Ids, [])
                .Where(id => id != story.Id)
                .Take(most)
        );

    private Found Find(IndexSearcher searcher, SearchRequest request, int most, bool loosely)
    {
        var (words, sought) = StoryQuery.Of(request.Words, lexicon, searcher.IndexReader, loosely);
        var query = new Recency(words ?? new MatchAllDocsQuery(), index.Newest);
        var (ids, total) = IdsOf(searcher, query, Filters.Of(request, lexicon), most);
        return new Found(ids, total, sought, loosely);
    }

    private static (IReadOnlyList<StoryId> Ids, int Total) IdsOf(
        IndexSearcher searcher,
        Query query,
        Filter? filter,
        int most
    )
    {
        var top = searcher.Search(query, filter, most);
        return (
            [
                .. top.ScoreDocs.Select(hit =>
                    StoryId.Parse(
                        searcher.Doc(hit.Doc).GetField(StoryDocument.Id).GetStringValue(CultureInfo.InvariantCulture)
                    )
                ),
            ],
            top.TotalHits
        );
    }

    private static FoundStory Marked(DateOnly day, Story story, Marks marks) =>
        new(
            day,
            story,
            Excerpt.Whole(story.Title, marks.In(story.Title)),
            Excerpt.Around(StoryDocument.TextOf(story), marks)
        );

    private sealed record Found(IReadOnlyList<StoryId> Ids, int Total, IReadOnlyList<Sought> Sought, bool IsLoose);
}
