using DigestBot.Digests;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace DigestBot.Parsing;

/// <summary>
/// Reads Markdig's inlines into ours. Tags of HTML are folded into what they mean (<see cref="HtmlFolding"/>), and a
/// link holds neither links nor pictures: a linked picture becomes the link with the picture's description, then the
/// picture.
/// </summary>
internal sealed class InlineReader(LinkReader links)
{
    /// <summary>Formatting within formatting that is kept; deeper text is kept without it. No reader sees more.</summary>
    private const int MaxDepth = 16;

    /// <summary>The paragraphs of one Markdig paragraph: more than one where HTML begins new ones.</summary>
    public IReadOnlyList<IReadOnlyList<Digests.Inline>> ReadParagraphs(ContainerInline? container)
    {
        var folding = new HtmlFolding(links);
        ReadInto(folding, container, 0);
        return [.. folding.Finish().Select(LineTidying.Tidy).Where(line => line.Count > 0)];
    }

    /// <summary>One line of text: a heading, a table's cell.</summary>
    public IReadOnlyList<Digests.Inline> ReadLine(ContainerInline? container) =>
        [.. ReadParagraphs(container).SelectMany((line, i) => i == 0 ? line : [new LineBreak(), .. line])];

    private void ReadInto(HtmlFolding folding, ContainerInline? container, int depth)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Read(folding, inline, depth);
        }
    }

    private void Read(HtmlFolding folding, MarkdigInline inline, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                folding.Add(new Text(literal.Content.ToString()));
                break;
            case LineBreakInline line:
                folding.Add(line.IsHard ? new LineBreak() : LineTidying.SoftBreak);
                break;
            case CodeInline code:
                folding.Add(new CodeSpan(code.Content));
                break;
            case HtmlEntityInline entity:
                folding.Add(new Text(entity.Transcoded.ToString()));
                break;
            case HtmlInline html:
                folding.Add(HtmlTag.Read(html.Tag));
                break;
            case AutolinkInline auto:
                ReadAutolink(folding, auto);
                break;
            case LinkInline { IsImage: true } image:
                folding.Add(ReadImage(image, depth));
                break;
            case LinkInline link:
                folding.AddRange(links.Link(link.GetDynamicUrl?.Invoke() ?? link.Url, Within(link, depth)));
                break;
            case EmphasisInline emphasis when depth < MaxDepth:
                folding.Add(Format(emphasis, Within(emphasis, depth)));
                break;
            case DelimiterInline delimiter:
                folding.Add(new Text(delimiter.ToLiteral()));
                ReadInto(folding, delimiter, depth);
                break;
            case ContainerInline container:
                ReadInto(folding, container, depth);
                break;
        }
    }

    private IReadOnlyList<Digests.Inline> Within(ContainerInline container, int depth)
    {
        var folding = new HtmlFolding(links);
        ReadInto(folding, container, depth + 1);
        return [.. folding.Finish().SelectMany(line => line)];
    }

    private static Digests.Inline Format(EmphasisInline emphasis, IReadOnlyList<Digests.Inline> content) =>
        emphasis.DelimiterChar == '~' ? new Strikethrough(content)
        : emphasis.DelimiterCount >= 2 ? new Strong(content)
        : new Emphasis(content);

    private Digests.Inline ReadImage(LinkInline image, int depth)
    {
        var description = PlainText.Of(Within(image, depth));
        return links.Image(image.GetDynamicUrl?.Invoke() ?? image.Url, description);
    }

    private void ReadAutolink(HtmlFolding folding, AutolinkInline auto)
    {
        var address = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        folding.AddRange(links.Link(address, [new Text(auto.Url)]));
    }
}
