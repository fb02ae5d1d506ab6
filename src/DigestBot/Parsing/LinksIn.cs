using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Finds links and pictures, in reading order.</summary>
internal static class LinksIn
{
    public static IEnumerable<Link> Line(IEnumerable<Inline> line) =>
        line.SelectMany(inline =>
            inline switch
            {
                Link link => [link],
                Strong strong => Line(strong.Content),
                Emphasis emphasis => Line(emphasis.Content),
                Strikethrough struck => Line(struck.Content),
                _ => (IEnumerable<Link>)[],
            }
        );

    public static IEnumerable<Link> Blocks(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => Line(paragraph.Content),
                Subheading heading => Line(heading.Content),
                ListBlock list => list.Items.SelectMany(Blocks),
                QuoteBlock quote => Blocks(quote.Content),
                TableBlock table => table.Header.Concat(table.Rows.SelectMany(row => row)).SelectMany(Line),
                _ => [],
            }
        );

    /// <summary>Every picture of a line.</summary>
    public static IEnumerable<Image> Pictures(IEnumerable<Inline> line) =>
        line.SelectMany(inline =>
            inline switch
            {
                Image image => [image],
                Strong strong => Pictures(strong.Content),
                Emphasis emphasis => Pictures(emphasis.Content),
                Strikethrough struck => Pictures(struck.Content),
                _ => (IEnumerable<Image>)[],
            }
        );
}
