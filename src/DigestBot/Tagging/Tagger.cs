using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>Says what the stories of a digest are about.</summary>
/// <remarks>
/// What a story is tagged with, in this order:
/// <list type="number">
/// <item>whatever of the lexicon its title names, in the order of the title;</item>
/// <item>the organisations and products that its first paragraph names, and whatever its body and insight name
/// twice, the most often named first. What is named once in passing says little about a story;</item>
/// <item>with each of these what it belongs to: 人形机器人 are 机器人;</item>
/// <item>where these give nothing, the first few things that it names at all: one weak tag is better than none;</item>
/// <item>the editor's own tags of the whole day, save those that the lexicon knows: these a story has to earn.</item>
/// </list>
/// </remarks>
internal sealed class Tagger(Lexicon lexicon)
{
    /// <summary>Tags of the lexicon that a story has at most: a row or two of buttons.</summary>
    public const int MostNames = 8;

    /// <summary>Tags that a story has at most, the editor's own among them.</summary>
    public const int MostTags = 12;

    private const int MostWeakNames = 3;

    /// <summary>The digest with the tags of every story; tags that the stories had before are replaced.</summary>
    public Digest Tag(Digest digest)
    {
        var editorial = digest
            .Tags.Where(name => lexicon.Find(name) is null && NameForm.Key(name).Length > 0)
            .Select(name => new Tag(TagSlug.Of(name), name.Trim()))
            .DistinctBy(tag => tag.Slug)
            .ToList();

        return digest with
        {
            Sections =
            [
                .. digest.Sections.Select(section =>
                    section with
                    {
                        Stories = [.. section.Stories.Select(story => story with { Tags = TagsOf(story, editorial) })],
                    }
                ),
            ],
        };
    }

    private IReadOnlyList<Tag> TagsOf(Story story, IReadOnlyList<Tag> editorial) =>
        [.. NamesIn(story).Select(entry => entry.Tag).Concat(editorial).Take(MostTags)];

    private List<LexiconEntry> NamesIn(Story story)
    {
        var body = PlainText.Of(story.Body);
        var leadEnd = body.IndexOf('\n');
        var inTitle = Named(story.Title).Select(named => named.Entry).Distinct().ToList();
        var inBody = Named(body);
        var inInsight = story.Insight is null ? [] : Named(PlainText.Of(story.Insight.Blocks));
        var inLead = inBody
            .Where(named => named.At < leadEnd && named.Entry.Kind != TagKind.Topic)
            .Select(named => named.Entry)
            .ToHashSet();

        var counted = inBody
            .Concat(inInsight)
            .CountBy(named => named.Entry)
            .Where(named => !inTitle.Contains(named.Key))
            .OrderByDescending(named => named.Value)
            .ToList();
        var told = counted.Where(named => named.Value > 1 || inLead.Contains(named.Key)).Select(named => named.Key);
        var names = inTitle.Concat(told).Take(MostNames).ToList();
        return names.Count > 0 ? names : [.. counted.Take(MostWeakNames).Select(named => named.Key)];
    }

    private List<(LexiconEntry Entry, int At)> Named(string text)
    {
        var named = new List<(LexiconEntry, int)>();
        foreach (var mention in lexicon.Mentions.In(text))
        {
            named.Add((mention.Entry, mention.Start));
            if (lexicon.BroaderThan(mention.Entry) is { } broader)
            {
                named.Add((broader, mention.Start));
            }
        }

        return named;
    }
}
