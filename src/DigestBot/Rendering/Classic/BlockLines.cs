using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>Blocks as lines of a message.</summary>
internal sealed class BlockLines(Phrases phrases)
{
    private const string Indent = "\u2003";
    private const string InnerQuote = "▎";
    private static readonly string[] Bullets = ["• ", "◦ ", "▪ "];

    private readonly InlineMarkup _inlines = new(phrases);
    private readonly TableLines _tables = new(phrases);

    /// <summary>The lines of blocks that stand directly under a title or a label.</summary>
    public IEnumerable<Line> Of(IReadOnlyList<Block> blocks) =>
        Of(blocks, depth: 0, quoted: false).Select(StartingWith(Gap.Line));

    /// <summary>The same within a quote, in which no other quote can be opened.</summary>
    public IEnumerable<Line> Quoted(IReadOnlyList<Block> blocks, Mark quote) =>
        Of(blocks, depth: 0, quoted: true).Select(StartingWith(Gap.Line)).Select(Framed(quote));

    /// <param name="blocks">What is shown.</param>
    /// <param name="depth">How many lists are around it.</param>
    /// <param name="quoted">Whether a quote is around it.</param>
    private IEnumerable<Line> Of(IReadOnlyList<Block> blocks, int depth, bool quoted)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var gap = depth > 0 || (i > 0 && LeadsOn(blocks[i - 1], blocks[i])) ? Gap.Line : Gap.Blank;
            var leadsOn = i + 1 < blocks.Count && LeadsOn(blocks[i], blocks[i + 1]);
            foreach (var line in Of(blocks[i], depth, quoted).Select(StartingWith(gap)))
            {
                yield return leadsOn ? line with { LeadsOn = true } : line;
            }
        }
    }

    private IEnumerable<Line> Of(Block block, int depth, bool quoted) =>
        block switch
        {
            Paragraph paragraph => [new Line(_inlines.Of(paragraph.Content), Boundary.Block, Gap.Blank)],
            Subheading heading => [new Line(_inlines.Of([new Strong(heading.Content)]), Boundary.Block, Gap.Blank)],
            ListBlock list => list.Items.SelectMany((item, index) => Item(item, list.Start + index, depth, quoted)),
            QuoteBlock quote when quoted => Of(quote.Content, depth, quoted).Select(line => Behind(InnerQuote, line)),
            QuoteBlock quote => Of(quote.Content, depth: 0, quoted: true).Select(Framed(Mark.Quote())),
            CodeBlock code => CodeLines.Of(code),
            TableBlock table => _tables.Of(table),
            _ => throw new NotSupportedException(block.GetType().Name),
        };

    private IEnumerable<Line> Item(IReadOnlyList<Block> item, int? number, int depth, bool quoted)
    {
        var sign = number is { } ordinal
            ? ordinal.ToString(CultureInfo.InvariantCulture) + ". "
            : Bullets[Math.Min(depth, Bullets.Length - 1)];
        var lines = Of(item, depth + 1, quoted).ToList();
        if (lines is not [{ Frames: [] }, ..])
        {
            lines.Insert(0, new Line([], Boundary.Item, Gap.Line) { LeadsOn = lines.Count > 0 });
        }

        return lines.Select(
            (line, index) =>
                index == 0 ? Behind(sign, line) with { Before = Boundary.Item, Gap = Gap.Line }
                : line.Frames is [] ? Behind(Indent, line)
                : line
        );
    }

    private static Line Behind(string prefix, Line line) =>
        line with
        {
            Content = [new Words(prefix), .. line.Content],
        };

    private static Func<Line, Line> Framed(Mark frame) => line => line with { Frames = [frame, .. line.Frames] };

    private static Func<Line, int, Line> StartingWith(string gap) =>
        (line, index) => index == 0 ? line with { Gap = gap } : line;

    /// <summary>A label belongs to what it names, and a sentence that ends in a colon to what it announces.</summary>
    public static bool LeadsOn(Block block, Block next) =>
        block switch
        {
            Subheading or Paragraph { Content: [Strong] } => true,
            Paragraph paragraph => next is ListBlock or QuoteBlock or CodeBlock or TableBlock
                && PlainText.Of(paragraph.Content).TrimEnd() is [.., '：' or ':'],
            _ => false,
        };
}
