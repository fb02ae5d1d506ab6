using DigestBot.Tagging;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>The filters of a request, as the index knows them.</summary>
internal static class Filters
{
    /// <returns>Null where there is none.</returns>
    public static Filter? Of(SearchRequest request, Lexicon lexicon)
    {
        if (!request.HasFilters)
        {
            return null;
        }

        var all = new BooleanFilter();
        foreach (var tag in request.Tags)
        {
            all.Add(
                new TermsFilter([.. Slugs(tag, lexicon).Select(slug => new Term(StoryDocument.Tag, slug))]),
                Occur.MUST
            );
        }

        if (request.After is not null || request.Before is not null)
        {
            var (first, last) = (request.After ?? DateOnly.MinValue, request.Before ?? DateOnly.MaxValue);
            all.Add(
                TermRangeFilter.NewStringRange(
                    StoryDocument.Day,
                    StoryDocument.Written(first),
                    StoryDocument.Written(last),
                    includeLower: true,
                    includeUpper: true
                ),
                Occur.MUST
            );
        }

        return all;
    }

    /// <summary>A tag of the lexicon by any of its names; else an editor's, by its name or its slug.</summary>
    private static IEnumerable<string> Slugs(string typed, Lexicon lexicon) =>
        lexicon.Find(typed) is { } tag ? [tag.Slug] : [typed.ToLowerInvariant(), TagSlug.Of(typed)];
}
