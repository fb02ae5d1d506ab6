using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>
/// The editor's own tags of a day that the lexicon does not know; those that it knows a story has to earn there. A tag
/// goes to the stories that name it, unless it tells nothing: it stands on nearly every day, it is part of the series'
/// name, or most of the day's stories name it.
/// </summary>
internal sealed class EditorialTags
{
    /// <summary>Of fewer stories, most is not many.</summary>
    private const int FewestStories = 3;

    private readonly MentionFinder _mentions;
    private readonly HashSet<Tag> _ofMost;

    /// <param name="everyday">The tags that stand on nearly every day, as they are compared.</param>
    public EditorialTags(Digest digest, Lexicon lexicon, IReadOnlySet<string> everyday)
    {
        var series = NameForm.Key(digest.Category ?? "");
        var entries = digest
            .Tags.Where(name =>
                NameForm.Key(name) is { Length: > 0 } key
                && !everyday.Contains(key)
                && !series.Contains(key, StringComparison.Ordinal)
            )
            .Where(name => lexicon.Find(name) is null)
            .Select(name => name.Trim().TrimStart('#', '＃'))
            .Select(name => new LexiconEntry(new Tag(TagSlug.Of(name), name), TagKind.Topic, [name], Exact: []))
            .DistinctBy(entry => entry.Tag.Slug)
            .ToList();
        _mentions = new MentionFinder(entries, ignored: []);
        var stories = digest.Stories.ToList();
        _ofMost = entries.Count == 0 || stories.Count < FewestStories ? [] : OfMost(stories);
    }

    /// <summary>Those that a story of the day names.</summary>
    public IEnumerable<Tag> Of(Story story) => NamedIn(story).Where(tag => !_ofMost.Contains(tag));

    private HashSet<Tag> OfMost(List<Story> stories) =>
        [
            .. stories
                .SelectMany(NamedIn)
                .CountBy(tag => tag)
                .Where(named => named.Value * 2 > stories.Count)
                .Select(named => named.Key),
        ];

    private IEnumerable<Tag> NamedIn(Story story)
    {
        var text = $"{story.Title}\n{PlainText.Of(story.Body)}\n{PlainText.Of(story.Insight?.Blocks ?? [])}";
        return _mentions.In(text).Select(mention => mention.Entry.Tag).Distinct();
    }
}
