using DigestBot.Tagging;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>
/// What was typed, as a query over titles and texts.
/// </summary>
/// <remarks>
/// 1. A word is divided into stretches, names and runs; each must be met in the title or in the text. 2. A word that
/// the lexicon knows is met by its other names as well, a little less; so are all words together, <c>deep seek</c>.
/// 3. Names typed side by side count more where they stand side by side. 4. Asked loosely, any stretch will do. The
/// query is made of terms, never of text in a query language, so nothing that is typed can be wrong.
/// </remarks>
internal sealed class StoryQuery
{
    private const float TitleBoost = 4;
    private const float AliasBoost = 0.4f;

    /// <summary>How much of a match in the lesser field counts too.</summary>
    private const float OtherField = 0.2f;

    private readonly Lexicon _lexicon;
    private readonly Vocabulary _vocabulary;
    private readonly SearchedFields _fields;
    private readonly bool _loosely;
    private readonly List<Sought> _sought = [];

    private StoryQuery(Lexicon lexicon, IndexReader reader, SearchedFields fields, bool loosely)
    {
        _lexicon = lexicon;
        _vocabulary = new Vocabulary(reader);
        _fields = fields;
        _loosely = loosely;
    }

    /// <param name="words">The words, as typed.</param>
    /// <param name="lexicon">What knows other names of things.</param>
    /// <param name="reader">The index.</param>
    /// <param name="fields">Where the words are looked for.</param>
    /// <param name="loosely">Whether any of the words will do.</param>
    /// <returns>The query, null where the words hold nothing to look for; and what of a story it may have met.</returns>
    public static (Query? Query, IReadOnlyList<Sought> Sought) Of(
        IReadOnlyList<string> words,
        Lexicon lexicon,
        IndexReader reader,
        SearchedFields fields,
        bool loosely
    )
    {
        var query = new StoryQuery(lexicon, reader, fields, loosely);
        return (query.Of(words), query._sought);
    }

    private Query? Of(IReadOnlyList<string> words)
    {
        var all = new BooleanQuery();
        Sought? before = null;
        foreach (var word in words)
        {
            var stretches = SoughtIn(word);
            if (stretches.Count == 0)
            {
                continue;
            }

            all.Add(WithAliases(word, All(stretches)), _loosely ? Occur.SHOULD : Occur.MUST);
            if (before is { IsRun: false } left && stretches[0] is { IsRun: false } right)
            {
                all.Add(InStory(new Sought([.. left.Places, .. right.Places], IsRun: false)), Occur.SHOULD);
            }

            before = stretches[^1];
        }

        return all.Clauses.Count == 0 ? null
            : words.Count == 1 ? all
            : WithAliases(string.Join(' ', words), all);
    }

    private Query WithAliases(string name, Query query)
    {
        if (_lexicon.Named(name) is not { } entry)
        {
            return query;
        }

        var any = new DisjunctionMaxQuery(0) { query };
        foreach (var spelling in entry.Spellings.Where(other => NameForm.Key(other) != NameForm.Key(name)))
        {
            var alias = All(SoughtIn(spelling, strictly: true));
            alias.Boost = AliasBoost;
            any.Add(alias);
        }

        return any;
    }

    private List<Sought> SoughtIn(string word, bool strictly = false)
    {
        var sought = Stretch
            .In(word)
            .Select(stretch => Sought.Of(stretch, _vocabulary))
            .Select(stretch => strictly ? stretch.Strictly : stretch)
            .ToList();
        _sought.AddRange(sought);
        return sought;
    }

    private BooleanQuery All(IReadOnlyList<Sought> stretches)
    {
        var all = new BooleanQuery();
        foreach (var stretch in stretches)
        {
            all.Add(InStory(stretch), _loosely ? Occur.SHOULD : Occur.MUST);
        }

        return all;
    }

    private DisjunctionMaxQuery InStory(Sought sought)
    {
        var title = sought.In(_fields.Title, _loosely);
        title.Boost *= TitleBoost;
        return new DisjunctionMaxQuery(OtherField) { title, sought.In(_fields.Text, _loosely) };
    }
}
