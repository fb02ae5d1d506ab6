using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>The names that stories are tagged with: organisations, products and topics with their aliases.</summary>
internal sealed class Lexicon
{
    /// <summary>What a person types at most, in characters as compared: longer ones are no name.</summary>
    private const int LongestName = 64;

    private readonly Dictionary<string, LexiconEntry> _byKey = [];
    private readonly Dictionary<string, LexiconEntry> _bySlug;
    private readonly Dictionary<string, IReadOnlyList<string>> _keysOf = [];

    /// <param name="entries">The entries; no two share a slug or a spelling.</param>
    /// <param name="ignored">Phrases that look like a name and are none.</param>
    /// <param name="passing">Words before a name that is but compared with.</param>
    /// <param name="stamp">What differs wherever the text does that it was read from.</param>
    public Lexicon(
        IReadOnlyList<LexiconEntry> entries,
        IReadOnlyList<string> ignored,
        IReadOnlyList<string> passing,
        string stamp
    )
    {
        Entries = entries;
        Stamp = stamp;
        Mentions = new MentionFinder(entries, ignored);
        Passing = new PassingWords(passing);
        _bySlug = entries.ToDictionary(entry => entry.Tag.Slug);
        foreach (var entry in entries)
        {
            _keysOf[entry.Tag.Slug] =
            [
                .. entry.Spellings.Append(entry.Tag.Name).Append(entry.Tag.Slug).Select(NameForm.Key).Distinct(),
            ];
            foreach (var key in _keysOf[entry.Tag.Slug])
            {
                _byKey.TryAdd(key, entry);
            }
        }

        // What readers of English see is no spelling: where it is another entry's, that one is meant.
        foreach (var entry in entries.Where(entry => entry.Tag.English is not null))
        {
            var key = NameForm.Key(entry.Tag.English!);
            _keysOf[entry.Tag.Slug] = [.. _keysOf[entry.Tag.Slug].Append(key).Distinct()];
            _byKey.TryAdd(key, entry);
        }
    }

    /// <summary>Everything it knows, in the order of the file.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Differs wherever the text does that it was read from.</summary>
    public string Stamp { get; }

    /// <summary>Finds its names in texts.</summary>
    public MentionFinder Mentions { get; }

    /// <summary>Tells what a text is about from what it but compares with.</summary>
    public PassingWords Passing { get; }

    /// <summary>Reads a lexicon as an operator wrote it.</summary>
    /// <exception cref="LexiconException">It is not one.</exception>
    public static Lexicon Parse(string yaml, string fileName) => new LexiconReader(fileName).Read(yaml);

    /// <summary>
    /// The tag that a person means by what they typed: a name, slug or alias, whatever its case, width, gaps and
    /// leading #. A version is forgiven, and so is a leading AI, which says little here: <c>Qwen3.5</c> is Qwen, and
    /// <c>AI 融资</c> is 融资.
    /// </summary>
    public Tag? Find(string typed)
    {
        var key = NameForm.Key(typed);
        var entry =
            Named(typed)
            ?? (key.StartsWith("ai", StringComparison.Ordinal) ? _byKey.GetValueOrDefault(key[2..]) : null)
            ?? WithoutVersion(typed);
        return entry?.Tag;
    }

    /// <summary>The entry of that very name, slug or alias, whatever its case, width, gaps and leading #.</summary>
    public LexiconEntry? Named(string typed) => _byKey.GetValueOrDefault(NameForm.Key(typed));

    /// <summary>The entry that another one belongs to, where it names one.</summary>
    public LexiconEntry? BroaderThan(LexiconEntry entry) =>
        entry.Broader is null ? null : _bySlug.GetValueOrDefault(entry.Broader);

    /// <summary>
    /// The known tags that a person may have meant: first those whose name, slug or alias begins with what was typed
    /// or is its beginning, then those that contain it, then those a few letters away, the nearest first.
    /// </summary>
    /// <param name="typed">What was typed, leading # and all.</param>
    /// <param name="known">The tags to choose from; they need not be in the lexicon.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Tag> Nearest(string typed, IEnumerable<Tag> known, int count)
    {
        var key = NameForm.Key(typed);
        return key.Length is 0 or > LongestName
            ? []
            :
            [
                .. known
                    .DistinctBy(tag => tag.Slug)
                    .Select(tag => (Tag: tag, Rank: KeysOf(tag).Min(name => RankOf(key, name))))
                    .Where(found => found.Rank < int.MaxValue)
                    .OrderBy(found => found.Rank)
                    .ThenBy(found => found.Tag.Name.Length)
                    .ThenBy(found => found.Tag.Slug, StringComparer.Ordinal)
                    .Take(count)
                    .Select(found => found.Tag),
            ];
    }

    private LexiconEntry? WithoutVersion(string typed)
    {
        var name = typed.TrimStart('#', '＃', ' ');
        return Mentions.In(name) is [{ Start: 0 } mention] && name.Skip(mention.Length).All(IsVersion)
            ? mention.Entry
            : null;

        static bool IsVersion(char letter) =>
            char.IsDigit(letter) || letter is '.' or 'v' or 'V' || NameForm.IsGap(letter);
    }

    private IReadOnlyList<string> KeysOf(Tag tag) =>
        _keysOf.GetValueOrDefault(tag.Slug) ?? [NameForm.Key(tag.Name), NameForm.Key(tag.Slug)];

    private static int RankOf(string typed, string name)
    {
        const int begins = 0;
        const int contains = 1;
        if (name.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(name, StringComparison.Ordinal))
        {
            return begins;
        }

        if (name.Contains(typed, StringComparison.Ordinal) || typed.Contains(name, StringComparison.Ordinal))
        {
            return contains;
        }

        // One letter in three may be wrong, and one in a word of two.
        var most = Math.Max(1, typed.Length / 3);
        if (Math.Abs(typed.Length - name.Length) > most)
        {
            return int.MaxValue;
        }

        var distance = EditDistance.Between(typed, name);
        return distance <= most && distance < name.Length ? contains + distance : int.MaxValue;
    }
}
