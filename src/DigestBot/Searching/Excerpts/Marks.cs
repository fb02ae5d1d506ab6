using DigestBot.Searching.Analysis;
using DigestBot.Searching.Querying;

namespace DigestBot.Searching.Excerpts;

/// <summary>Finds in a text what of the words that were looked for stands there.</summary>
internal sealed class Marks(IReadOnlyList<Sought> sought)
{
    private readonly HashSet<string> _terms =
    [
        .. sought.SelectMany(one => one.Places.Concat(one.Family?.Places ?? [])).SelectMany(terms => terms),
    ];

    /// <summary>The places in their order; those that touch are one.</summary>
    public IReadOnlyList<MarkedRange> In(string text)
    {
        var tokens = Token.In(text, StoryAnalyzer.OfTexts, _terms);
        var places = tokens.ToLookup(token => token.Place);
        var found = sought
            .SelectMany(
                (one, number) =>
                    (one.IsRun ? Pairs(one, tokens) : Names(one, places).Concat(Names(one.Family, places))).Select(
                        place => new MarkedRange(place.Start, place.End, number)
                    )
            )
            .OrderBy(range => range.Start)
            .ThenByDescending(range => range.End);
        return Joined(found);
    }

    private static IEnumerable<(int Start, int End)> Pairs(Sought run, IEnumerable<Token> tokens)
    {
        var pairs = run.Places.Select(place => place[0]).ToHashSet();
        return tokens.Where(token => pairs.Contains(token.Term)).Select(token => (token.Start, token.End));
    }

    private static IEnumerable<(int Start, int End)> Names(Sought? name, ILookup<int, Token> places)
    {
        if (name is null)
        {
            yield break;
        }

        foreach (var first in places.SelectMany(tokens => tokens).Where(token => name.Places[0].Contains(token.Term)))
        {
            var last = first;
            var met = 1;
            while (
                met < name.Places.Count
                && places[first.Place + met].FirstOrDefault(token => name.Places[met].Contains(token.Term))
                    is { Term: not null } next
            )
            {
                last = next;
                met++;
            }

            if (met == name.Places.Count)
            {
                yield return (first.Start, last.End);
            }
        }
    }

    private static List<MarkedRange> Joined(IEnumerable<MarkedRange> ranges)
    {
        var joined = new List<MarkedRange>();
        foreach (var range in ranges)
        {
            if (joined is [.., var last] && range.Start <= last.End)
            {
                joined[^1] = last with { End = Math.Max(last.End, range.End) };
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }
}
