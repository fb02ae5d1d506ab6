using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Makes links and pictures; what cannot be opened from Telegram stays as its text.</summary>
/// <param name="baseUrl">What relative addresses start from; null leaves them as text.</param>
internal sealed class LinkReader(Uri? baseUrl)
{
    /// <summary>A link, then the pictures that stood in it; a link without words shows its address.</summary>
    public IEnumerable<Inline> Link(string? address, IReadOnlyList<Inline> content)
    {
        if (!LinkTarget.TryRead(address, baseUrl, out var target))
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
    public Inline Image(string? address, string description) =>
        Picture(address) is { } source ? new Image(source, description) : new Text(description);

    /// <summary>Where a picture lies; null where its address leads nowhere.</summary>
    public Uri? Picture(string? address) =>
        LinkTarget.TryRead(address, baseUrl, out var source) && LinkTarget.IsWeb(source) ? source : null;

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
