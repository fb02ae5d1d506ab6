using DigestBot.Digests;
using DigestBot.Searching.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>A query for stories that share what is peculiar to one: names and numbers that few others have.</summary>
internal static class Likeness
{
    private const int MostTerms = 30;

    /// <summary>How many of those terms another story must share, so that one shared name relates no two stories.</summary>
    private const double Shared = 0.3;

    public static Query Of(Story story, IndexReader reader)
    {
        var like = new MoreLikeThis(reader)
        {
            Analyzer = StoryAnalyzer.OfQuestions,
            FieldNames = [StoryDocument.Text],
            MinTermFreq = 1,
            MinDocFreq = 2,
            MinWordLen = 2,
            MaxQueryTerms = MostTerms,
            ApplyBoost = true,
        };
        var query = like.Like(new StringReader($"{story.Title}\n{StoryDocument.TextOf(story)}"), StoryDocument.Text);
        if (query is BooleanQuery terms)
        {
            terms.MinimumNumberShouldMatch = (int)Math.Ceiling(terms.Clauses.Count * Shared);
        }

        return query;
    }
}
