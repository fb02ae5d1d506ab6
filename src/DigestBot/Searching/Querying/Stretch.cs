using DigestBot.Searching.Analysis;

namespace DigestBot.Searching.Querying;

/// <summary>
/// Terms that stand side by side in a word that was typed: a name such as <c>GLM-5</c>, or a run of Chinese.
/// </summary>
/// <param name="Terms">The terms in order; of a run, its overlapping pairs.</param>
/// <param name="IsEastAsian">Whether it is a run of Chinese, Japanese or Korean.</param>
internal sealed record Stretch(IReadOnlyList<string> Terms, bool IsEastAsian)
{
    /// <summary>What may stand between two parts of one name; at anything else it ends.</summary>
    private const string Joints = "-–‐‑_.·'’";

    /// <summary>The stretches of a word; none where it holds neither letters nor digits.</summary>
    public static IReadOnlyList<Stretch> In(string word)
    {
        var stretches = new List<Stretch>();
        var terms = new List<string>();
        Token? before = null;
        foreach (var token in Token.In(word, StoryAnalyzer.OfQuestions))
        {
            if (before is { } last && !AreOne(last, token, word))
            {
                stretches.Add(new Stretch([.. terms], last.IsEastAsian));
                terms.Clear();
            }

            terms.Add(token.Term);
            before = token;
        }

        if (before is { } end)
        {
            stretches.Add(new Stretch(terms, end.IsEastAsian));
        }

        return stretches;
    }

    private static bool AreOne(Token left, Token right, string word) =>
        left.IsEastAsian
            ? right.IsEastAsian && right.Start < left.End
            : !right.IsEastAsian && IsJoint(word.AsSpan(left.End, right.Start - left.End));

    private static bool IsJoint(ReadOnlySpan<char> between) =>
        between.IsEmpty || (between.Length == 1 && Joints.Contains(between[0], StringComparison.Ordinal));
}
