using DigestBot.Digests;

namespace DigestBot.Rendering.Classic;

/// <summary>The pictures of a text, in reading order.</summary>
internal static class Pictures
{
    public static IEnumerable<Image> In(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => In(paragraph.Content),
                Subheading heading => In(heading.Content),
                ListBlock list => list.Items.SelectMany(In),
                QuoteBlock quote => In(quote.Content),
                TableBlock table => table.Header.Concat(table.Rows.SelectMany(row => row)).SelectMany(In),
                _ => [],
            }
        );

    private static IEnumerable<Image> In(IEnumerable<Inline> line) =>
        line.SelectMany(inline =>
            inline switch
            {
                Image image => [image],
                Strong strong => In(strong.Content),
                Emphasis emphasis => In(emphasis.Content),
                Strikethrough struck => In(struck.Content),
                Link link => In(link.Content),
                _ => [],
            }
        );
}
