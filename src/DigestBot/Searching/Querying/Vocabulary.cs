using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util.Automaton;

namespace DigestBot.Searching.Querying;

/// <summary>The words that stories use, and which of them a word that none uses may have meant.</summary>
internal sealed class Vocabulary(IndexReader reader)
{
    /// <summary>Shorter words are too near to too many others.</summary>
    private const int ShortestMended = 4;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int TwiceMended = 8;

    private const int MostMeant = 20;

    private static readonly string[] Fields = [StoryDocument.Title, StoryDocument.Text];

    /// <summary>
    /// The term itself where a story uses it; else those that begin with it, or are a letter or two away from it.
    /// </summary>
    public IReadOnlyList<string> Meant(string term)
    {
        if (IsUsed(term) || term.Length < ShortestMended || !term.All(char.IsAsciiLetter))
        {
            return [term];
        }

        var meant = new HashSet<Term>();
        foreach (var field in Fields)
        {
            var edits = term.Length < TwiceMended ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
            Query[] near =
            [
                new FuzzyQuery(new Term(field, term), edits, prefixLength: 1, MostMeant, transpositions: true),
                new PrefixQuery(new Term(field, term))
                {
                    MultiTermRewriteMethod = new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MostMeant),
                },
            ];
            foreach (var query in near)
            {
                query.Rewrite(reader).ExtractTerms(meant);
            }
        }

        return meant.Count > 0 ? [.. meant.Select(found => found.Text).Distinct()] : [term];
    }

    private bool IsUsed(string term) => Fields.Any(field => reader.DocFreq(new Term(field, term)) > 0);
}
