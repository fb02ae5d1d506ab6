using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A section whose stories are the items of lists, the rows of a table, or bold lines.</summary>
/// <param name="Introduction">What is said about all of them, above or below.</param>
/// <param name="Stories">The stories.</param>
/// <param name="After">What follows a rule below them: the editor's own word.</param>
internal sealed record Listing(
    IReadOnlyList<Block> Introduction,
    IReadOnlyList<StoryDraft> Stories,
    IReadOnlyList<Block> After
)
{
    /// <summary>Characters of a list's middle item, up to which its items are one-line items: a headline and a remark.</summary>
    private const int BriefLength = 300;

    /// <summary>The same, where items have no headlines of their own: more is a text.</summary>
    private const int BriefSentences = 130;

    /// <summary>Characters above which an item says something by itself, with no link and under any heading.</summary>
    private const int LongItem = 40;

    /// <summary>The listing that a heading's own text is, if it is one.</summary>
    public static Listing? Find(IReadOnlyList<Piece> content, ListEvidence evidence)
    {
        var until = EndOfLists(content);
        var blocks = content.Take(until).OfType<BlockPiece>().Select(piece => piece.Block).ToList();
        var after = content.Skip(until).OfType<BlockPiece>().Select(piece => piece.Block).ToList();
        return OfList(blocks, after, evidence) ?? OfTable(blocks, after) ?? OfBoldLines(blocks, after);
    }

    /// <summary>What follows a rule is the editor's own word, unless the rule only divides two lists.</summary>
    private static int EndOfLists(IReadOnlyList<Piece> content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i] is RulePiece && content.Skip(i + 1).FirstOrDefault() is not BlockPiece { Block: ListBlock })
            {
                return i;
            }
        }

        return content.Count;
    }

    /// <summary>
    /// What stands between two lists belongs to the item above it; other text is the section's. The items are stories
    /// if they are most of the text, and most have links; or the heading is no story's, and they are all its text or
    /// all are long.
    /// </summary>
    private static Listing? OfList(List<Block> blocks, List<Block> after, ListEvidence evidence)
    {
        var first = blocks.FindIndex(block => block is ListBlock);
        var last = blocks.FindLastIndex(block => block is ListBlock);
        var prose = first < 0 ? blocks : [.. blocks.Take(first), .. blocks.Skip(last + 1)];
        var items = new List<List<Block>>();
        foreach (var block in blocks.Skip(first).Take(first < 0 ? 0 : last - first + 1))
        {
            if (block is ListBlock list)
            {
                items.AddRange(list.Items.Where(item => item.Count > 0).Select(item => item.ToList()));
            }
            else
            {
                (items.Count == 0 ? prose : items[^1]).Add(block);
            }
        }

        var linked = items.Count(item => Inlines.In(item).OfType<Link>().Any(link => LinkTarget.IsWeb(link.Target)));
        var isStories = evidence switch
        {
            _ when items.Count == 0 => false,
            ListEvidence.Certain when first == 0 => true,
            _ when prose.Exists(StoryText.IsSource) || Length(prose) > items.Sum(Length) / 2 => false,
            ListEvidence.LinksNeeded => 2 * linked >= items.Count,
            _ => 2 * linked >= items.Count || prose.Count == 0 || items.TrueForAll(IsLong),
        };
        if (!isStories)
        {
            return null;
        }

        var lengths = items.Select(Length).Order().ToList();
        var limit = 2 * items.Count(ListedItem.HasHeadline) > items.Count ? BriefLength : BriefSentences;
        // All or none: numbered stories and one-line items in one list look like stories and their points.
        var brief = lengths[lengths.Count / 2] <= limit && items.TrueForAll(ListedItem.IsLine);
        return new Listing(prose, [.. items.Select(item => ListedItem.Read(item, brief))], after);
    }

    private static Listing? OfTable(List<Block> blocks, List<Block> after)
    {
        var at = blocks.FindIndex(block => block is TableBlock table && TableRows.AreStories(table));
        var others = at < 0 ? [] : blocks.Where((_, i) => i != at).ToList();
        return at >= 0 && Length(others) <= Length([blocks[at]]) / 2
            ? new Listing(others, TableRows.Read((TableBlock)blocks[at]), after)
            : null;
    }

    private static Listing? OfBoldLines(List<Block> blocks, List<Block> after)
    {
        if (
            blocks is not [var first, ..]
            || !BoldHeadings.IsBoldLine(first)
            || blocks.Count(BoldHeadings.IsBoldLine) < 2
        )
        {
            return null;
        }

        var stories = new List<StoryDraft>();
        for (var i = 0; i < blocks.Count; )
        {
            var next = blocks.FindIndex(i + 1, BoldHeadings.IsBoldLine);
            next = next < 0 ? blocks.Count : next;
            stories.Add(ListedItem.Read(blocks[i..next], brief: false));
            i = next;
        }

        return new Listing([], stories, after);
    }

    private static bool IsLong(List<Block> item) => Length(item) > LongItem;

    private static int Length(IEnumerable<Block> blocks) => PlainText.Of(blocks).Length;
}
