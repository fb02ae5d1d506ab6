using DigestBot.Searching.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>A stretch as it is looked for.</summary>
/// <param name="Places">One after the other, the terms of which any will do.</param>
/// <param name="IsRun">Whether it is a run of Chinese, of which more than half the pairs will do.</param>
internal sealed record Sought(IReadOnlyList<IReadOnlyList<string>> Places, bool IsRun)
{
    /// <summary>What a family counts beside the very version: <c>GLM-5</c> also finds GLM-5.1, after GLM-5.</summary>
    private const float FamilyBoost = 0.5f;

    public static Sought Of(Stretch stretch, Vocabulary vocabulary) =>
        new(
            [.. stretch.Terms.Select(term => stretch.IsEastAsian ? [term] : vocabulary.Meant(term))],
            stretch.IsEastAsian
        );

    /// <summary>The same where only the whole will do: another name of a thing, which nobody typed loosely.</summary>
    public Sought Strictly => this with { IsRun = false };

    /// <summary>The same with the last number, if it is whole, as the head of longer ones; null where it is none.</summary>
    public Sought? Family =>
        Places is [.., [var last]] && last.All(char.IsDigit)
            ? this with
            {
                Places = [.. Places.SkipLast(1), [last + NameParts.HeadMark]],
            }
            : null;

    /// <param name="loosely">Whether one pair of a run will do.</param>
    public Query In(string field, bool loosely)
    {
        if (!IsRun)
        {
            return Family is { } family
                ? new DisjunctionMaxQuery(0) { SideBySide(field), Boosted(family.SideBySide(field), FamilyBoost) }
                : SideBySide(field);
        }

        if (Places is [[var only]])
        {
            return new TermQuery(new Term(field, only));
        }

        // Two words of two characters, whatever stands between them, have two of the three pairs of both together.
        var pairs = new BooleanQuery { MinimumNumberShouldMatch = loosely ? 1 : (Places.Count / 2) + 1 };
        foreach (var pair in Places)
        {
            pairs.Add(new TermQuery(new Term(field, pair[0])), Occur.SHOULD);
        }

        return new BooleanQuery { { pairs, Occur.MUST }, { SideBySide(field), Occur.SHOULD } };
    }

    public Query SideBySide(string field)
    {
        if (Places is [[var only]])
        {
            return new TermQuery(new Term(field, only));
        }

        var phrase = new MultiPhraseQuery();
        foreach (var terms in Places)
        {
            phrase.Add([.. terms.Select(term => new Term(field, term))]);
        }

        return phrase;
    }

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
