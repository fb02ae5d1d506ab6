using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.CommandLine.Rendered;

/// <summary>A message's text as a terminal can show it, block by block.</summary>
internal sealed class BodyView(LineView lines)
{
    /// <summary>The blocks; where <paramref name="apart"/>, with a blank line between two.</summary>
    public IRenderable Of(IReadOnlyList<HtmlNode> body, bool apart = false)
    {
        var blocks = Blocks(body).ToList();
        return new Rows(
            apart ? blocks.SelectMany((block, i) => i == 0 ? [block] : new[] { new Folded([]), block }) : blocks
        );
    }

    private IEnumerable<IRenderable> Blocks(IReadOnlyList<HtmlNode> nodes)
    {
        for (var i = 0; i < nodes.Count; )
        {
            var line = nodes.Skip(i).TakeWhile(HtmlTags.IsInline).ToList();
            if (line.Count == 0)
            {
                if (Block((HtmlElement)nodes[i++]) is { } block)
                {
                    yield return block;
                }

                continue;
            }

            var (first, last) = (i == 0, i + line.Count == nodes.Count);
            i += line.Count;
            if (first || last || line is not [HtmlText { Value: "\n" }])
            {
                yield return lines.Of(WithoutEdges(line, first, last), LineView.Plain);
            }
        }
    }

    private IRenderable? Block(HtmlElement element) =>
        element.Name switch
        {
            "h1" or "h2" or "h4" => lines.Of(element.Content, LineView.Bold),
            "ul" or "ol" => new Rows(element.Children.Select(Item)),
            "blockquote" => new Prefixed("┃ ", "┃ ", Of(element.Content)),
            "pre" => new Prefixed("  ", "  ", lines.Of(element.Content, LineView.Code)),
            "details" => Details(element),
            "table" => Table(element),
            "figure" => Figure(element),
            "footer" => lines.Of(element.Content, LineView.Dim),
            "a" => null, // a place to jump to
            _ => lines.Of(element.Content, LineView.Plain),
        };

    private Prefixed Item(HtmlElement item)
    {
        var sign = item["value"] is { } number ? number + ". " : "• ";
        return new Prefixed(sign, new string(' ', sign.Length), Of(item.Content));
    }

    private Rows Details(HtmlElement details) =>
        new Rows([
            new Prefixed("▾ ", "  ", lines.Of(((HtmlElement)details.Content[0]).Content, LineView.Bold)),
            new Prefixed("  ", "  ", Of([.. details.Content.Skip(1)])),
        ]);

    private Rows Figure(HtmlElement figure) =>
        new Rows(
            figure.Children.Select(
                IRenderable (child) =>
                    child.Name == "img"
                        ? new Folded([new Segment("🖼 "), .. lines.Linked(child["src"]!, child["src"]!, LineView.Dim)])
                        : new Prefixed("  ", "  ", lines.Of(child.Content, LineView.Plain))
            )
        );

    private Table Table(HtmlElement table)
    {
        var rows = table.Children.Select(row => row.Children.ToList()).ToList();
        var head = rows[0] is [{ Name: "th" }, ..] ? rows[0] : [];
        var view = new Table { ShowHeaders = head.Count > 0 }.RoundedBorder();
        for (var column = 0; column < rows.Max(row => row.Count); column++)
        {
            view.AddColumn(new TableColumn(lines.Of(head.ElementAtOrDefault(column)?.Content ?? [], LineView.Bold)));
        }

        foreach (var row in rows.Skip(head.Count > 0 ? 1 : 0))
        {
            view.AddRow(row.Select(cell => lines.Of(cell.Content, LineView.Plain)));
        }

        return view;
    }

    /// <summary>A break between a line and a block is the block's own edge.</summary>
    private static List<HtmlNode> WithoutEdges(List<HtmlNode> line, bool first, bool last)
    {
        if (!first && line[0] is HtmlText { Value: ['\n', .. var after] })
        {
            line[0] = new HtmlText(after);
        }

        if (!last && line[^1] is HtmlText { Value: [.. var before, '\n'] })
        {
            line[^1] = new HtmlText(before);
        }

        return line;
    }
}
