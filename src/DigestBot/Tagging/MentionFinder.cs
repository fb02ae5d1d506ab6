namespace DigestBot.Tagging;

/// <summary>
/// Finds the names of a lexicon in a text, in one pass over a tree of letters. Names that lie in one another
/// (<c>Claude Code</c>, <c>Claude</c>) count once, as the longest.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>A name begins anywhere in Chinese; in a script with blanks between words, only where a word begins.</item>
/// <item>From there the tree is walked letter by letter, case and width aside. One gap (blank, hyphen) is passed
/// over where the name has one, or where its script changes or a number begins: <c>AI 芯片</c> is <c>AI芯片</c>,
/// <c>GLM-5</c> is <c>GLM5</c>; but <c>met a</c> is not <c>Meta</c>.</item>
/// <item>A name in a script with blanks ends where the word ends, or where its version begins: a digit, or v and a
/// digit (<c>Qwen3.5</c>, <c>DeepSeekV3</c>). A name that itself ends in a digit ends before no other.</item>
/// <item>The longest name that ends rightly wins, and the search goes on behind it. Of two that overlap, the longer one
/// wins, and of two as long the first: 汽车机器人 names no 车机, but 机器人. Ignored phrases (<c>字节码</c>) win in the same
/// way, and are then no mention.</item>
/// </list>
/// </remarks>
internal sealed class MentionFinder
{
    private readonly Node _root = new();

    public MentionFinder(IEnumerable<LexiconEntry> entries, IEnumerable<string> ignored)
    {
        foreach (var entry in entries)
        {
            foreach (var alias in entry.Aliases)
            {
                Add(alias, new Meaning(entry, ExactSpelling: null));
            }

            foreach (var spelling in entry.Exact)
            {
                Add(spelling, new Meaning(entry, spelling));
            }
        }

        foreach (var phrase in ignored)
        {
            Add(phrase, new Meaning(Entry: null, ExactSpelling: null));
        }
    }

    /// <summary>Every mention in the order of the text.</summary>
    public IReadOnlyList<Mention> In(string text)
    {
        var mentions = new List<Mention>();
        var start = 0;
        while (start < text.Length)
        {
            var (meaning, end) = Longest(text, start);
            if (meaning is not null && IsOutdone(text, start, end))
            {
                meaning = null;
            }

            if (meaning?.Entry is { } entry)
            {
                mentions.Add(new Mention(entry, start, end - start));
            }

            start = meaning is null ? start + 1 : end;
        }

        return mentions;
    }

    /// <summary>Whether a longer name begins within one and reaches beyond it.</summary>
    private bool IsOutdone(string text, int start, int end)
    {
        for (var later = start + 1; later < end; later++)
        {
            if (
                Longest(text, later) is { Meaning: not null } other
                && other.End > end
                && other.End - later > end - start
            )
            {
                return true;
            }
        }

        return false;
    }

    private (Meaning? Meaning, int End) Longest(string text, int start)
    {
        (Meaning? Meaning, int End) longest = default;
        if (!StartsWord(text, start))
        {
            return longest;
        }

        var node = _root;
        var position = start;
        while (position < text.Length)
        {
            if (node.Next(text[position]) is { } next)
            {
                node = next;
                position++;
                if (node.Meanings.Count > 0 && EndsWord(text, position))
                {
                    var spelling = text.AsSpan(start, position - start);
                    foreach (var meaning in node.Meanings)
                    {
                        if (meaning.IsSpelled(spelling))
                        {
                            longest = (meaning, position);
                            break;
                        }
                    }
                }
            }
            else if (node.GapMayFollow && NameForm.IsGap(text[position]) && !NameForm.IsGap(text[position - 1]))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return longest;
    }

    private static bool StartsWord(string text, int start) =>
        start == 0 || !NameForm.IsSpaced(text[start]) || !NameForm.IsSpaced(text[start - 1]);

    private static bool EndsWord(string text, int end)
    {
        if (end == text.Length || !NameForm.IsSpaced(text[end - 1]) || !NameForm.IsSpaced(text[end]))
        {
            return true;
        }

        var versionAt = NameForm.Fold(text[end]) == 'v' ? end + 1 : end;
        return !char.IsDigit(text[end - 1]) && versionAt < text.Length && char.IsDigit(text[versionAt]);
    }

    private void Add(string name, Meaning meaning)
    {
        var node = _root;
        for (var i = 0; i < name.Length; i++)
        {
            if (NameForm.IsGap(name[i]))
            {
                node.GapMayFollow = true;
                continue;
            }

            if (i > 0 && ScriptOf(name[i]) != ScriptOf(name[i - 1]))
            {
                node.GapMayFollow = true;
            }

            node = node.Grow(name[i]);
        }

        // What demands its exact case is asked first: it may share its letters with an ignored phrase.
        node.Meanings.Insert(meaning.ExactSpelling is null ? node.Meanings.Count : 0, meaning);
    }

    private static (bool Spaced, bool Digit) ScriptOf(char letter) => (NameForm.IsSpaced(letter), char.IsDigit(letter));

    private sealed record Meaning(LexiconEntry? Entry, string? ExactSpelling)
    {
        public bool IsSpelled(ReadOnlySpan<char> text) =>
            ExactSpelling is null || text.Equals(ExactSpelling, StringComparison.Ordinal);
    }

    private sealed class Node
    {
        private readonly Dictionary<char, Node> _children = [];

        public List<Meaning> Meanings { get; } = [];

        public bool GapMayFollow { get; set; }

        public Node? Next(char letter) => _children.GetValueOrDefault(NameForm.Fold(letter));

        public Node Grow(char letter)
        {
            var folded = NameForm.Fold(letter);
            if (!_children.TryGetValue(folded, out var child))
            {
                _children.Add(folded, child = new Node());
            }

            return child;
        }
    }
}
