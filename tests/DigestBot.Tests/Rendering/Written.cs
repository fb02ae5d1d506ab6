using DigestBot.Digests;

namespace DigestBot.Tests.Rendering;

/// <summary>What an editor wrote, as a reader must find it.</summary>
internal static class Written
{
    /// <summary>Every text outside of tables, in reading order.</summary>
    public static IEnumerable<string> InOrder(Digest digest) =>
        [
            digest.Title,
            .. digest.Summary.Select(PlainText.Of),
            .. Texts(digest.Introduction),
            .. digest.Sections.SelectMany(section =>
                (string[])[section.Title, .. Texts(section.Introduction), .. section.Stories.SelectMany(Texts)]
            ),
        ];

    /// <summary>Every cell of every table.</summary>
    public static IEnumerable<string> InTables(Digest digest) =>
        All(digest)
            .OfType<TableBlock>()
            .SelectMany(table => table.Header.Concat(table.Rows.SelectMany(row => row)))
            .Select(PlainText.Of);

    /// <summary>Every address, sources included.</summary>
    public static IEnumerable<Uri> Links(Digest digest) =>
        [
            .. digest.Stories.Where(story => story.Url is not null).Select(story => story.Url!),
            .. All(digest).SelectMany(Lines).Concat(digest.Summary).SelectMany(line => line).SelectMany(Links),
        ];

    private static IEnumerable<string> Texts(Story story) =>
        [
            story.Title,
            .. Texts(story.Body),
            .. story.Insight is { } insight ? (string[])[insight.Label, .. Texts(insight.Blocks)] : [],
        ];

    private static IEnumerable<string> Texts(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => [PlainText.Of(paragraph.Content)],
                Subheading heading => [PlainText.Of(heading.Content)],
                ListBlock list => list.Items.SelectMany(Texts),
                QuoteBlock quote => Texts(quote.Content),
                CodeBlock code => [code.Code],
                _ => [],
            }
        );

    private static IEnumerable<Block> All(Digest digest) =>
        digest
            .Introduction.Concat(digest.Sections.SelectMany(section => section.Introduction))
            .Concat(digest.Stories.SelectMany(story => story.Body.Concat(story.Insight?.Blocks ?? [])))
            .SelectMany(WithInner);

    private static IEnumerable<Block> WithInner(Block block) =>
        block switch
        {
            ListBlock list => list.Items.SelectMany(item => item).SelectMany(WithInner).Prepend(block),
            QuoteBlock quote => quote.Content.SelectMany(WithInner).Prepend(block),
            _ => [block],
        };

    private static IEnumerable<IReadOnlyList<Inline>> Lines(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Content],
            Subheading heading => [heading.Content],
            TableBlock table => table.Header.Concat(table.Rows.SelectMany(row => row)),
            _ => [],
        };

    private static IEnumerable<Uri> Links(Inline inline) =>
        inline switch
        {
            Link link => [link.Target],
            Image image => [image.Source],
            Strong strong => strong.Content.SelectMany(Links),
            Emphasis emphasis => emphasis.Content.SelectMany(Links),
            Strikethrough struck => struck.Content.SelectMany(Links),
            _ => [],
        };
}
