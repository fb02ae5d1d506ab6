using DigestBot.Rendering;
using DigestBot.Rendering.Rich;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Counts a document as Telegram does, from its finished HTML.</summary>
internal sealed class RichCount
{
    private static readonly HashSet<string> Blocks =
    [
        .. "p h1 h2 h4 ul ol li blockquote pre details table tr figure footer".Split(' '),
    ];

    private RichSize _size;
    private int _levels;
    private int _columns;

    public static IReadOnlyList<Gauge> Of(IReadOnlyList<HtmlNode> body)
    {
        var count = new RichCount();
        count.AddBlocks(body, 1);
        var limit = TelegramLimits.RichMessage;
        return
        [
            new Gauge("characters", count._size.Units, limit.Units),
            new Gauge("blocks", count._size.Blocks, limit.Blocks),
            new Gauge("media", count._size.Media, limit.Media),
            new Gauge("levels", count._levels, TelegramLimits.RichLevels),
            new Gauge("columns", count._columns, TelegramLimits.RichColumns),
        ];
    }

    /// <summary>Blocks; text that stands straight between them is a paragraph.</summary>
    private void AddBlocks(IReadOnlyList<HtmlNode> nodes, int level)
    {
        var loose = nodes.Where((node, i) => HtmlTags.IsInline(node) && (i == 0 || !HtmlTags.IsInline(nodes[i - 1])));
        _size += new RichSize(0, loose.Count());
        Add(nodes, level);
    }

    private void Add(IReadOnlyList<HtmlNode> nodes, int level)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case HtmlText text:
                    _size += new RichSize(text.Value.Length, 0);
                    break;
                case HtmlElement { Name: "br" }:
                    _size += new RichSize(1, 0);
                    break;
                case HtmlElement { Name: "img" }:
                    _size += new RichSize(0, 0, 1);
                    break;
                case HtmlElement element:
                    Add(element, level);
                    break;
            }
        }
    }

    private void Add(HtmlElement element, int level)
    {
        _levels = Math.Max(_levels, level);
        _size += new RichSize(
            0,
            Blocks.Contains(element.Name) || !HtmlTags.IsInline(element) && element.Name == "a" ? 1 : 0
        );
        _columns = element.Name == "tr" ? Math.Max(_columns, element.Content.Count) : _columns;
        if (element.Name is "li" or "details" || element is { Name: "blockquote" } && element["expandable"] is null)
        {
            AddBlocks(element.Content, level + 1);
        }
        else
        {
            Add(element.Content, level + 1);
        }
    }
}
