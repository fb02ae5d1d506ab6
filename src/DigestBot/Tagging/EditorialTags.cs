using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>
/// The editor's own tags of a day that the lexicon does not know; those that it knows a story has to earn there.
/// A tag goes to the stories that name it. One that no story names (the name of the series, say) is about the day as
/// a whole and goes to every story, so that it is found at all.
/// </summary>
internal sealed class EditorialTags
{
    private readonly MentionFinder _mentions;
    private readonly List<Tag> _ofTheDay;

    public EditorialTags(Digest digest, Lexicon lexicon)
    {
        var entries = digest
            .Tags.Where(name => NameForm.Key(name).Length > 0 && lexicon.Find(name) is null)
            .Select(name => name.Trim().TrimStart('#', '＃'))
            .Select(name => new LexiconEntry(new Tag(TagSlug.Of(name), name), TagKind.Topic, [name], Exact: []))
            .DistinctBy(entry => entry.Tag.Slug)
            .ToList();
        _mentions = new MentionFinder(entries, ignored: []);
        _ofTheDay = [.. entries.Select(entry => entry.Tag).Except(digest.Stories.SelectMany(NamedIn))];
    }

    /// <summary>The tags of a story of the day: first those that it names.</summary>
    public IEnumerable<Tag> Of(Story story) => NamedIn(story).Concat(_ofTheDay);

    private IEnumerable<Tag> NamedIn(Story story)
    {
        var text = $"{story.Title}\n{PlainText.Of(story.Body)}\n{PlainText.Of(story.Insight?.Blocks ?? [])}";
        return _mentions.In(text).Select(mention => mention.Entry.Tag).Distinct();
    }
}
