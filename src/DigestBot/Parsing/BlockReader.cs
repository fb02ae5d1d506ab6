using System.Text;
using DigestBot.Digests;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = DigestBot.Digests.Block;
using CodeBlock = Markdig.Syntax.CodeBlock;
using ListBlock = Markdig.Syntax.ListBlock;
using QuoteBlock = Markdig.Syntax.QuoteBlock;

namespace DigestBot.Parsing;

/// <summary>Reads Markdig's blocks into ours.</summary>
/// <param name="linesBefore">Lines of the file above the Markdown: its front matter.</param>
/// <param name="links">Makes the links.</param>
/// <param name="warnings">Takes what is kept but not understood.</param>
internal sealed class BlockReader(int linesBefore, LinkReader links, ICollection<ParseWarning> warnings)
{
    /// <summary>Lists and quotes within one another that are kept; what lies deeper is kept at this depth.</summary>
    private const int MaxDepth = 12;

    private readonly InlineReader _inlines = new(links);

    /// <summary>The document's parts in the order of the file.</summary>
    public IReadOnlyList<Piece> Read(MarkdownDocument document)
    {
        var pieces = new List<Piece>();
        var unused = new UnusedDefinitions(document, links);
        for (var i = 0; i < document.Count; i++)
        {
            switch (document[i])
            {
                case HeadingBlock heading when _inlines.ReadLine(heading.Inline) is { Count: > 0 } content:
                    pieces.Add(new HeadingPiece(LineOf(heading), heading.Level, content));
                    break;
                case HtmlBlock html:
                    var source = new StringBuilder(html.Lines.ToString());
                    while (i + 1 < document.Count && document[i + 1] is HtmlBlock next && IsMarkup(html, next))
                    {
                        source.Append("\n\n").Append(next.Lines.ToString());
                        i++;
                    }

                    pieces.AddRange(ReadHtml(html, source.ToString()));
                    break;
                case ThematicBreakBlock rule:
                    pieces.Add(new RulePiece(LineOf(rule)));
                    break;
                case var block:
                    pieces.AddRange(ReadBlock(block, 0).Select(read => new BlockPiece(LineOf(block), read)));
                    break;
            }
        }

        foreach (var (line, paragraph) in unused.Read())
        {
            var place = line + linesBefore + 1;
            warnings.Add(new ParseWarning(place, WarningKind.Unused));
            pieces.Add(new BlockPiece(place, paragraph));
        }

        return [.. pieces.OrderBy(piece => piece.Line)];
    }

    private int LineOf(MarkdownObject block) => block.Line + linesBefore + 1;

    private IReadOnlyList<Block> ReadBlocks(ContainerBlock container, int depth) =>
        [.. container.SelectMany(block => ReadBlock(block, depth))];

    private IEnumerable<Block> ReadBlock(Markdig.Syntax.Block block, int depth)
    {
        switch (block)
        {
            case HeadingBlock heading:
                return _inlines.ReadLine(heading.Inline) is { Count: > 0 } title ? [new Subheading(title)] : [];
            case ParagraphBlock paragraph:
                return _inlines.ReadParagraphs(paragraph.Inline).Select(TypedList.Read);
            case ListBlock or QuoteBlock when depth >= MaxDepth:
                return ((ContainerBlock)block).SelectMany(child => ReadBlock(child, depth));
            case ListBlock list:
                return [ReadList(list, depth)];
            case QuoteBlock quote:
                return ReadBlocks(quote, depth + 1) is { Count: > 0 } quoted ? [new Digests.QuoteBlock(quoted)] : [];
            case HtmlBlock html:
                return ReadHtml(html, html.Lines.ToString()).OfType<BlockPiece>().Select(piece => piece.Block);
            case CodeBlock code:
                return ReadCode(code);
            case Table table:
                return [new TableReader(_inlines).Read(table)];
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                return [];
            case ContainerBlock container:
                return ReadBlocks(container, depth);
            case LeafBlock { Inline: { } inline }:
                return _inlines.ReadParagraphs(inline).Select(TypedList.Read);
            default:
                return Unknown(block);
        }
    }

    private IEnumerable<Block> Unknown(Markdig.Syntax.Block block)
    {
        var text = (block as LeafBlock)?.Lines.ToString() ?? "";
        warnings.Add(new ParseWarning(LineOf(block), WarningKind.Unknown));
        return [new Paragraph([new Text(text)])];
    }

    private Digests.ListBlock ReadList(ListBlock list, int depth)
    {
        var start = int.TryParse(list.OrderedStart, out var number) ? number : 1;
        return new Digests.ListBlock(
            list.IsOrdered ? start : null,
            [.. list.Cast<ContainerBlock>().Select(item => ReadBlocks(item, depth + 1))]
        );
    }

    private IEnumerable<Block> ReadCode(CodeBlock code)
    {
        var text = code.Lines.ToString();
        // Four blanks before a tag are the indentation of HTML, not code.
        if (code is not FencedCodeBlock && text.StartsWith('<') && HtmlTag.Read(text).Role != HtmlRole.Unknown)
        {
            return ReadMarkup(LineOf(code), text).OfType<BlockPiece>().Select(piece => piece.Block);
        }

        var language = (code as FencedCodeBlock)?.Info;
        return [new Digests.CodeBlock(string.IsNullOrWhiteSpace(language) ? null : language, text.TrimEnd('\n'))];
    }

    private IEnumerable<Piece> ReadHtml(HtmlBlock html, string source)
    {
        if (UnseenMarkup.Read(html.Type, source) is not { } unseen)
        {
            return ReadMarkup(LineOf(html), source);
        }

        if (!unseen.IsClosed)
        {
            warnings.Add(new ParseWarning(LineOf(html), WarningKind.Unclosed));
        }
        else if (unseen.IsProgram)
        {
            warnings.Add(new ParseWarning(LineOf(html), WarningKind.Program));
        }

        return string.IsNullOrWhiteSpace(unseen.Seen) ? [] : ReadMarkup(LineOf(html) + unseen.LinesBefore, unseen.Seen);
    }

    private IReadOnlyList<Piece> ReadMarkup(int line, string source)
    {
        if (!MarkdownTree.TryParseHtml(source, out var document))
        {
            warnings.Add(new ParseWarning(line, WarningKind.TooDeep));
            return [new BlockPiece(line, new Paragraph([new Text(source)]))];
        }

        var pieces = new BlockReader(line - 1, links, warnings).Read(document);
        var paragraphs = pieces.OfType<BlockPiece>().Select(piece => piece.Block).OfType<Paragraph>().ToList();
        return
            paragraphs.Count == pieces.Count
            && CommunityCard.Find([.. paragraphs.Select(paragraph => paragraph.Content)]) is { } community
            ? [new CommunityPiece(line, community)]
            : pieces;
    }

    private static bool IsMarkup(HtmlBlock first, HtmlBlock next) =>
        first.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock
        && next.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
}
