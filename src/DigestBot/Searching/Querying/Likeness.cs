using DigestBot.Digests;
using DigestBot.Searching.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>Stories that tell of the same as another: those that share what few others have.</summary>
/// <remarks>
/// The terms of the story that are rarest for how often it uses them make a query, and the story's own score in it is
/// the measure: another is related where it reaches <see cref="Enough"/> of that.
/// </remarks>
internal static class Likeness
{
    /// <summary>
    /// The part of a story's own score at which another is related. Read over the samples: stories that run on over
    /// days reach 0.3 to 0.6, those that merely share a subject 0.1 to 0.25.
    /// </summary>
    public const float Enough = 0.28f;

    private const int MostTerms = 30;

    /// <summary>Fewer shared terms are chance: four characters in a row are three pairs already.</summary>
    private const int LeastShared = 4;

    private const float TitleBoost = 2;

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
        };
        using var words = new StringReader($"{story.Title}\n{StoryDocument.TextOf(story)}");
        var query = new BooleanQuery { MinimumNumberShouldMatch = LeastShared };
        foreach (var term in like.RetrieveInterestingTerms(words, StoryDocument.Text))
        {
            var title = new TermQuery(new Term(StoryDocument.Title, term)) { Boost = TitleBoost };
            var text = new TermQuery(new Term(StoryDocument.Text, term));
            query.Add(new DisjunctionMaxQuery(0) { title, text }, Occur.SHOULD);
        }

        return query;
    }
}
