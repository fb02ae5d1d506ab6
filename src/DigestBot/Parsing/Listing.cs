using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A section whose stories are not headings: what stands before them, they, and what stands after.</summary>
internal sealed record Listing(
    IReadOnlyList<Block> Before,
    IReadOnlyList<StoryDraft> Stories,
    IReadOnlyList<Block> After
)
{
    /// <summary>Characters of a list's middle item, up to which its items are one-line items.</summary>
    private const int BriefLength = 160;

    /// <summary>The listing that a heading's own text is, if it is one.</summary>
    /// <param name="content">What stands under the heading.</param>
    /// <param name="lenient">Whether a list of bare lines will do: it stands under a heading that is no story.</param>
    public static Listing? Find(IReadOnlyList<Piece> content, bool lenient)
    {
        var rule = content.TakeWhile(piece => piece is not RulePiece).Count();
        var until = content.Skip(rule).OfType<BlockPiece>().Any(piece => piece.Block is ListBlock)
            ? content.Count
            : rule;
        var blocks = content.Take(until).OfType<BlockPiece>().Select(piece => piece.Block).ToList();
        var after = content.Skip(until).OfType<BlockPiece>().Select(piece => piece.Block);
        return OfList(blocks, [.. after], lenient) ?? OfTable(blocks, [.. after]) ?? OfBoldLines(blocks, [.. after]);
    }

    /// <summary>1. The text is mostly lists, and its items have links or are long, or bare lines will do.
    /// 2. What stands between two lists belongs to the item above it. 3. Nothing but the list names a source.</summary>
    private static Listing? OfList(List<Block> blocks, List<Block> after, bool lenient)
    {
        var first = blocks.FindIndex(block => block is ListBlock);
        var last = blocks.FindLastIndex(block => block is ListBlock);
        if (first < 0)
        {
            return null;
        }

        var items = new List<List<Block>>();
        foreach (var block in blocks.Skip(first).Take(last - first + 1))
        {
            if (block is ListBlock list)
            {
                items.AddRange(list.Items.Where(item => item.Count > 0).Select(item => item.ToList()));
            }
            else
            {
                items[^1].Add(block);
            }
        }

        var prose = blocks.Take(first).Concat(blocks.Skip(last + 1)).ToList();
        var linked = items.Count(item => LinksIn.Blocks(item).Any(link => LinkTarget.IsWeb(link.Target)));
        var isStories =
            items.Count > 0
            && !prose.Any(StoryText.IsSource)
            && Length(prose) <= items.Sum(Length) / 2
            && (2 * linked >= items.Count || (lenient && prose.Count == 0) || (lenient && items.All(IsLong)));
        if (!isStories)
        {
            return null;
        }

        var lengths = items.Select(Length).Order().ToList();
        var brief = lengths[lengths.Count / 2] <= BriefLength;
        return new Listing(
            [.. blocks.Take(first)],
            [.. items.Select(item => ListedItem.Read(item, brief))],
            [.. blocks.Skip(last + 1), .. after]
        );
    }

    private static Listing? OfTable(List<Block> blocks, List<Block> after)
    {
        var at = blocks.FindIndex(block => block is TableBlock table && TableRows.AreStories(table));
        var others = at < 0 ? [] : blocks.Where((_, i) => i != at).ToList();
        return at >= 0 && Length(others) <= Length([blocks[at]]) / 2
            ? new Listing(
                [.. blocks.Take(at)],
                TableRows.Read((TableBlock)blocks[at]),
                [.. blocks.Skip(at + 1), .. after]
            )
            : null;
    }

    private static Listing? OfBoldLines(List<Block> blocks, List<Block> after)
    {
        if (blocks is not [var first, ..] || !IsBoldLine(first) || blocks.Count(IsBoldLine) < 2)
        {
            return null;
        }

        var stories = new List<StoryDraft>();
        for (var i = 0; i < blocks.Count; )
        {
            var next = blocks.FindIndex(i + 1, IsBoldLine);
            next = next < 0 ? blocks.Count : next;
            stories.Add(ListedItem.Read(blocks[i..next], brief: false));
            i = next;
        }

        return new Listing([], stories, after);
    }

    private static bool IsBoldLine(Block block) =>
        block is Paragraph { Content: [Strong bold, ..] line }
        && (line.Count == 1 || line[1] is LineBreak)
        && PlainText.Of(bold.Content).TrimEnd() is [.., not (':' or '：')]
        && !StoryText.IsInsightLabel(bold.Content);

    private static bool IsLong(List<Block> item) => Length(item) > BriefLength / 4;

    private static int Length(IEnumerable<Block> blocks) => PlainText.Of(blocks).Length;
}
