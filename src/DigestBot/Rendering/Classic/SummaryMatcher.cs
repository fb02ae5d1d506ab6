using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// Which story each line of the summary tells of. Editors write the two apart, so the words are compared.
/// </summary>
/// <remarks>
/// 1. A text is a set of words: Latin words, numbers, and pairs of neighbouring Chinese characters.
/// 2. A word weighs the less the more titles hold it: AI in every title says nothing. In a line, the words before
///    the first comma or colon weigh double: there stands what it is about.
/// 3. A story's share of a line is the weight of the line's words that its title holds, and to a part its text.
/// 4. The story with the largest share is meant, if that is large enough and no other comes near; else none is.
/// </remarks>
internal sealed partial class SummaryMatcher
{
    private const double TextCounts = 0.4;
    private const double LeastShare = 0.3;
    private const double LeastLead = 1.15;

    private readonly List<StoryId> _stories = [];
    private readonly Dictionary<string, List<int>> _byTitle = [];
    private readonly Dictionary<string, List<int>> _byText = [];

    public SummaryMatcher(Digest digest)
    {
        foreach (var story in digest.Stories)
        {
            var title = Words(story.Title);
            Add(_byTitle, title);
            Add(_byText, Words(PlainText.Of(story.Body)).Except(title));
            _stories.Add(story.Id);
        }
    }

    public StoryId? StoryOf(IReadOnlyList<Inline> line)
    {
        var text = PlainText.Of(line);
        var about = Words(text.Split(['，', '：', '；', '。', ',', ':', ';'], 2)[0]);
        var words = Words(text).ToDictionary(word => word, word => Weight(word) * (about.Contains(word) ? 2 : 1));
        var whole = words.Values.Sum();
        if (whole == 0 || _stories.Count == 0)
        {
            return null;
        }

        var shares = new double[_stories.Count];
        foreach (var (word, weight) in words)
        {
            Count(_byTitle, word, weight / whole);
            Count(_byText, word, weight / whole * TextCounts);
        }

        var best = Array.IndexOf(shares, shares.Max());
        var next = shares.Where((_, story) => story != best).DefaultIfEmpty(0).Max();
        return shares[best] >= LeastShare && shares[best] >= next * LeastLead ? _stories[best] : null;

        void Count(Dictionary<string, List<int>> stories, string word, double share)
        {
            foreach (var story in stories.GetValueOrDefault(word, []))
            {
                shares[story] += share;
            }
        }
    }

    private void Add(Dictionary<string, List<int>> stories, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            stories.TryAdd(word, []);
            stories[word].Add(_stories.Count);
        }
    }

    private double Weight(string word) => 1.0 / _byTitle.GetValueOrDefault(word, [0]).Count;

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).SelectMany(match => Pairs(match.Value))];

    private static IEnumerable<string> Pairs(string word) =>
        word.Length > 2 && word[0] >= '\u3400' ? word.Zip(word.Skip(1), (a, b) => $"{a}{b}") : [word];

    [GeneratedRegex(@"[a-z]+|[0-9]+(?:\.[0-9]+)*|[\u3400-\u9fff]+")]
    private static partial Regex Word();
}
