using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.CommandLine.Rendered;

/// <summary>A line of a message as a terminal can show it.</summary>
/// <param name="opensLinks">Whether the terminal opens links; where it does not, their addresses are written out.</param>
internal sealed class LineView(bool opensLinks)
{
    public static readonly Style Plain = new();
    public static readonly Style Bold = new(decoration: Decoration.Bold);
    public static readonly Style Dim = new(decoration: Decoration.Dim);
    public static readonly Style Code = new(Color.Teal);
    private static readonly Style Italic = new(decoration: Decoration.Italic);
    private static readonly Style Struck = new(decoration: Decoration.Strikethrough);
    private static readonly Style Underlined = new(decoration: Decoration.Underline);

    public IRenderable Of(IReadOnlyList<HtmlNode> nodes, Style style) => new Folded([.. Segments(nodes, style, null)]);

    /// <summary>Words that lead somewhere.</summary>
    public IEnumerable<Segment> Linked(string address, string words, Style style) =>
        Leading(address, [new HtmlText(words)], style, isRepeated: false);

    /// <summary>A button that leads somewhere.</summary>
    public IEnumerable<Segment> Button(string address, IReadOnlyList<HtmlNode> label, Style style) =>
        [new Segment("[ "), .. Leading(address, label, style, isRepeated: false), new Segment(" ]")];

    public IEnumerable<Segment> Segments(IReadOnlyList<HtmlNode> nodes, Style style, Link? link) =>
        nodes.SelectMany(
            (node, index) =>
                node switch
                {
                    HtmlText text => [new Segment(text.Value, style, link)],
                    HtmlElement { Name: "br" } => [new Segment("\n")],
                    HtmlElement { Name: "a" } element when element["href"] is { } address => Leading(
                        address,
                        element.Content,
                        style,
                        isRepeated: LineAfter(nodes, index).Any(later => later["href"] == address)
                    ),
                    HtmlElement { Name: "tg-button" } element => Button(element["url"]!, element.Content, style),
                    HtmlElement element => Segments(element.Content, style.Combine(StyleOf(element.Name)), link),
                    _ => throw new NotSupportedException(node.GetType().Name),
                }
        );

    /// <summary>A link; one within the message (<c>#…</c>) leads nowhere from a terminal.</summary>
    /// <param name="isRepeated">Whether the same line leads there once more: its address is then written there.</param>
    private IEnumerable<Segment> Leading(string address, IReadOnlyList<HtmlNode> content, Style style, bool isRepeated)
    {
        var link = opensLinks && !address.StartsWith('#') ? new Link(address) : null;
        var words = Segments(content, style.Combine(Underlined), link).ToList();
        var isWrittenOut =
            opensLinks
            || isRepeated
            || address.StartsWith('#')
            || string.Concat(words.Select(word => word.Text)) == address;
        return isWrittenOut ? words : words.Append(new Segment($" ({address})", Dim));
    }

    /// <summary>The elements between a node and the end of its line.</summary>
    private static IEnumerable<HtmlElement> LineAfter(IReadOnlyList<HtmlNode> nodes, int index) =>
        nodes
            .Skip(index + 1)
            .TakeWhile(node => node is not HtmlText { Value: var text } || !text.Contains('\n'))
            .OfType<HtmlElement>()
            .TakeWhile(element => element.Name != "br");

    private static Style StyleOf(string tag) =>
        tag switch
        {
            "b" => Bold,
            "i" => Italic,
            "s" => Struck,
            "code" => Code,
            _ => Plain,
        };
}
