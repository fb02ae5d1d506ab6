using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>Blocks as leaves of a rich message.</summary>
internal sealed class RichBlocks(Phrases phrases)
{
    /// <summary>Levels kept for the formatting of a line: bold, italic, struck out, a link or code, its text.</summary>
    private const int Formatting = 5;

    private readonly InlineMarkup _inlines = new(phrases);
    private readonly FlatText _flat = new(phrases);
    private readonly RichTables _tables = new(phrases);

    public IEnumerable<Leaf> Of(IEnumerable<Block> blocks, IReadOnlyList<Frame> frames) =>
        blocks.SelectMany(block => Of(block, frames));

    /// <summary>A text that shows some three lines and folds the rest. It holds lines only, no blocks.</summary>
    public IEnumerable<Leaf> Folded(Insight insight, IReadOnlyList<Frame> frames) =>
        Leaves.Text(
            "blockquote expandable",
            [new Element(Mark.Bold(), [new Words(insight.Label)]), new Words("\n"), .. _flat.Of(insight.Blocks)],
            frames
        );

    private IEnumerable<Leaf> Of(Block block, IReadOnlyList<Frame> frames) =>
        block switch
        {
            Paragraph { Content: [Image image] } when CanStandAlone(image) =>
            [
                Leaves.Picture(image.Source, image.Description.Trim(), frames),
            ],
            Paragraph paragraph => Leaves.Text("p", _inlines.Of(paragraph.Content), frames),
            Subheading heading => Leaves.Text("h4", _inlines.Of(heading.Content), frames),
            CodeBlock code => RichCode.Of(code, frames),
            ListBlock list when HasRoom(frames, 3) => Items(list, frames),
            QuoteBlock quote when HasRoom(frames, 2) => Of(quote.Content, [.. frames, Frame.Quote()]),
            TableBlock table when HasRoom(frames, 3) => _tables.Of(table, frames),
            _ => Leaves.Text("p", _flat.Of([block]), frames),
        };

    private IEnumerable<Leaf> Items(ListBlock list, IReadOnlyList<Frame> frames)
    {
        var around = Frame.List(list.Start is not null);
        return list.Items.SelectMany(
            (item, index) =>
                Item(item, [.. frames, around, Frame.Item(list.Start is { } first ? Math.Max(first, 1) + index : null)])
        );
    }

    /// <summary>An item; its first paragraph needs no element of its own.</summary>
    private IEnumerable<Leaf> Item(IReadOnlyList<Block> item, IReadOnlyList<Frame> frames) =>
        item is [Paragraph { Content: not [Image] } first, ..]
            ? Leaves.Bare(_inlines.Of(first.Content), frames).Concat(Of(item.Skip(1), frames))
            : Of(item, frames);

    private static bool HasRoom(IReadOnlyList<Frame> frames, int more) =>
        frames.Count + more + Formatting <= TelegramLimits.RichLevels;

    /// <summary>A caption cannot be divided; a picture with an endless one is a link, whose words can.</summary>
    private static bool CanStandAlone(Image image) =>
        LinkTarget.CanBeShown(image.Source) && image.Description.Length <= Leaves.LongestTitle;
}
