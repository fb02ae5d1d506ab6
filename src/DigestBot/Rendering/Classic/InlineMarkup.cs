using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// An editor's line as markup. Bold within bold and links within links, which Telegram does not know, lose the inner
/// mark; an address that cannot be linked is written out; a picture is a link to it.
/// </summary>
internal sealed class InlineMarkup(Phrases phrases)
{
    private const string Picture = "🖼 ";

    public IReadOnlyList<Node> Of(IEnumerable<Inline> line) => Of(line, Within.Nothing);

    private List<Node> Of(IEnumerable<Inline> line, Within within) =>
        [.. line.SelectMany(inline => Of(inline, within))];

    private IEnumerable<Node> Of(Inline inline, Within within) =>
        inline switch
        {
            Text text => [new Words(text.Value)],
            LineBreak => [new Words("\n")],
            Strong strong => Marked(Mark.Bold, strong.Content, within, Within.Bold),
            Emphasis emphasis => Marked(Mark.Italic, emphasis.Content, within, Within.Italic),
            Strikethrough struck => Marked(Mark.Strike, struck.Content, within, Within.Strike),
            CodeSpan { Code.Length: 0 } => [],
            CodeSpan code when within.HasFlag(Within.Link) => [new Words(code.Code)],
            CodeSpan code => [new Element(Mark.Code(), [new Words(code.Code)])],
            Link link => Linked(link.Target, Of(link.Content, within | Within.Link), within),
            Image image => Linked(image.Source, [new Words(Picture + Named(image))], within),
            _ => throw new NotSupportedException(inline.GetType().Name),
        };

    private List<Node> Marked(Func<Mark> mark, IReadOnlyList<Inline> content, Within within, Within flag) =>
        within.HasFlag(flag) ? Of(content, within) : [new Element(mark(), Of(content, within | flag))];

    private static IReadOnlyList<Node> Linked(Uri target, IReadOnlyList<Node> content, Within within) =>
        within.HasFlag(Within.Link) ? content : LinkMarkup.Of(target, content);

    private string Named(Image image) =>
        string.IsNullOrWhiteSpace(image.Description) ? phrases.Picture : image.Description.Trim();

    [Flags]
    private enum Within
    {
        Nothing = 0,
        Bold = 1,
        Italic = 2,
        Strike = 4,
        Link = 8,
    }
}
