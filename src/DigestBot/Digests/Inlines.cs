namespace DigestBot.Digests;

/// <summary>The pieces of a text, those inside others included, in reading order: for finding links and pictures.</summary>
internal static class Inlines
{
    public static IEnumerable<Inline> In(IEnumerable<Inline> line) => line.SelectMany(WithInner);

    public static IEnumerable<Inline> In(IEnumerable<Block> blocks) => blocks.SelectMany(In);

    private static IEnumerable<Inline> In(Block block) =>
        block switch
        {
            Paragraph paragraph => In(paragraph.Content),
            Subheading heading => In(heading.Content),
            ListBlock list => list.Items.SelectMany(In),
            QuoteBlock quote => In(quote.Content),
            TableBlock table => table.Header.Concat(table.Rows.SelectMany(row => row)).SelectMany(In),
            _ => [],
        };

    private static IEnumerable<Inline> WithInner(Inline inline) =>
        inline switch
        {
            Strong strong => In(strong.Content).Prepend(strong),
            Emphasis emphasis => In(emphasis.Content).Prepend(emphasis),
            Strikethrough struck => In(struck.Content).Prepend(struck),
            Link link => In(link.Content).Prepend(link),
            _ => [inline],
        };
}
