using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Makes links and pictures; what cannot be opened from Telegram stays as its text.</summary>
internal static class LinkReader
{
    /// <summary>A link, then the pictures that stood in it; a link without words shows its address.</summary>
    public static IEnumerable<Inline> Link(string? address, IReadOnlyList<Inline> content)
    {
        if (!LinkTarget.TryRead(address, out var target))
        {
            return content;
        }

        var words = WithoutLinks(content).ToList();
        var pictures = Inlines
            .In(content)
            .OfType<Image>()
            .Where(picture => picture.Source != target)
            .SelectMany(picture => (Inline[])[new Text(" "), picture with { Description = "" }]);
        if (content is [Image only] && only.Source == target)
        {
            return [only];
        }

        var shown = string.IsNullOrWhiteSpace(PlainText.Of(words)) ? [new Text(target.OriginalString)] : words;
        return [new Link(target, shown), .. pictures];
    }

    /// <summary>A picture; its description where its address leads nowhere.</summary>
    public static Inline Image(string? address, string description) =>
        LinkTarget.TryRead(address, out var source) && LinkTarget.IsWeb(source)
            ? new Image(source, description)
            : new Text(description);

    private static IEnumerable<Inline> WithoutLinks(IEnumerable<Inline> line) =>
        line.SelectMany(inline =>
            inline switch
            {
                Link link => link.Content,
                Image image => [new Text(image.Description)],
                Strong strong => [new Strong([.. WithoutLinks(strong.Content)])],
                Emphasis emphasis => [new Emphasis([.. WithoutLinks(emphasis.Content)])],
                Strikethrough struck => [new Strikethrough([.. WithoutLinks(struck.Content)])],
                _ => (IEnumerable<Inline>)[inline],
            }
        );
}
