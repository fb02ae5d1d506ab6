using System.Buffers;
using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Tagging;

/// <summary>Says what the stories of a digest are about.</summary>
/// <remarks>
/// What a story is tagged with, in this order:
/// <list type="number">
/// <item>whatever of the lexicon its title names, in the order of the title;</item>
/// <item>the organisations and products that the first sentence of its body names, and whatever body and insight
/// name twice, the most often named first. What is named once in passing says little about a story, and what only
/// its insight names is but a comparison;</item>
/// <item>not counted is what a text but compares with, as <see cref="PassingWords"/> say;</item>
/// <item>with each of these what it belongs to: 人形机器人 are 机器人;</item>
/// <item>where these give nothing, the first few things that it names at all: one weak tag is better than none;</item>
/// <item>the editor's tags of the day that the lexicon does not know, as <see cref="EditorialTags"/> says;</item>
/// <item>the section it stands in: by its title, or the lexicon's tag of that name.</item>
/// </list>
/// </remarks>
internal sealed partial class Tagger(Lexicon lexicon)
{
    /// <summary>Tags of the lexicon that a story has at most: a row or two of buttons.</summary>
    public const int MostNames = 8;

    /// <summary>Tags that a story has at most, the editor's own and the section among them.</summary>
    public const int MostTags = 12;

    private const int MostWeakNames = 2;

    /// <summary>To be changed with the rules above: then what is stored is tagged anew.</summary>
    private const string Rules = "1";

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？\n");

    /// <summary>The digest with the tags of every story; tags that the stories had before are replaced.</summary>
    /// <param name="everyday">What <see cref="EverydayTags"/> says of the editor's tags of the day.</param>
    public Digest Tag(Digest digest, IReadOnlySet<string> everyday)
    {
        var editorial = new EditorialTags(digest, lexicon, everyday);
        return digest with
        {
            TaggedBy = StampOf(everyday),
            Sections =
            [
                .. digest.Sections.Select(section =>
                    section with
                    {
                        Stories =
                        [
                            .. section.Stories.Select(story =>
                                story with
                                {
                                    Tags = Together(NamesIn(story).Concat(editorial.Of(story)), Of(section)),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }

    /// <summary>Differs wherever what a day is tagged by does: the rules, the lexicon, or what tells nothing.</summary>
    public string StampOf(IReadOnlySet<string> everyday) =>
        TagSlug.Hash(string.Join('\n', everyday.Order(StringComparer.Ordinal).Prepend(lexicon.Stamp).Prepend(Rules)));

    /// <summary>The section's title as a tag; null where it has none.</summary>
    private Tag? Of(Section section) =>
        NameForm.Key(section.Title).Length == 0
            ? null
            : lexicon.Named(section.Title)?.Tag ?? new Tag(TagSlug.Of(section.Title), section.Title, IsSection: true);

    private static List<Tag> Together(IEnumerable<Tag> named, Tag? section)
    {
        var tags = named.DistinctBy(tag => tag.Slug).Take(MostTags - 1).ToList();
        return section is null || tags.Exists(tag => tag.Slug == section.Slug) ? tags : [.. tags, section];
    }

    private IEnumerable<Tag> NamesIn(Story story)
    {
        var inTitle = lexicon.Mentions.In(story.Title).Select(mention => mention.Entry).Distinct().ToList();
        var inBody = BodyNames(story).Where(named => !inTitle.Contains(named.Entry)).ToList();
        var strong = inTitle.Concat(inBody.Where(named => named.IsStrong).Select(named => named.Entry)).ToList();
        var names = strong.Count > 0 ? strong : inBody.Take(MostWeakNames).Select(named => named.Entry);
        return names.SelectMany(WithBroader).Distinct().Take(MostNames).Select(entry => entry.Tag);
    }

    /// <summary>What the body names, the most often named first, and whether the story is about it.</summary>
    private IEnumerable<(LexiconEntry Entry, bool IsStrong)> BodyNames(Story story)
    {
        var body = Prose(story.Body);
        var insight = Prose(story.Insight?.Blocks ?? []);
        var all = lexicon.Mentions.In(body);
        var inBody = lexicon.Passing.Without(body, all);
        var inInsight = lexicon.Passing.Without(insight, lexicon.Mentions.In(insight));
        var named = all.Select(mention => mention.Entry).Distinct();
        var leadEnd = body.AsSpan().IndexOfAny(SentenceEnds);
        var leading = inBody
            .Where(mention => mention.Start < leadEnd && mention.Entry.Kind != TagKind.Topic)
            .Select(mention => mention.Entry)
            .ToHashSet();
        var counts = Apart(inBody).Concat(Apart(inInsight)).CountBy(entry => entry).ToDictionary();
        return named
            .OrderByDescending(counts.GetValueOrDefault)
            .Select(entry => (entry, counts.GetValueOrDefault(entry) > 1 || leading.Contains(entry)));
    }

    /// <summary>The text without addresses, whose words repeat what it says.</summary>
    private static string Prose(IReadOnlyList<Block> blocks) => Address().Replace(PlainText.Of(blocks), " ");

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>What is mentioned, where names of one thing side by side (仓储物流) count once.</summary>
    private static IEnumerable<LexiconEntry> Apart(IReadOnlyList<Mention> mentions) =>
        mentions
            .Where(
                (mention, i) =>
                    i == 0 || mentions[i - 1].Entry != mention.Entry || mention.Start > mentions[i - 1].End + 1
            )
            .Select(mention => mention.Entry);

    private IEnumerable<LexiconEntry> WithBroader(LexiconEntry entry) =>
        lexicon.BroaderThan(entry) is { } broader ? [entry, broader] : [entry];
}
