using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Folds a row of inlines and HTML tags into paragraphs of inlines.
/// <list type="number">
/// <item>A formatting tag opens a frame; its end tag closes it, and with it what was left open inside.</item>
/// <item>A boundary begins a new paragraph, or is a blank while a frame is open.</item>
/// <item>What was never opened is not closed; what was never closed ends with the text. Its content is kept.</item>
/// <item>A tag that HTML does not know stays as text: <c>&lt;think&gt;</c> is a word of the story.</item>
/// </list>
/// </summary>
internal sealed class HtmlFolding(LinkReader links)
{
    private const int MaxOpen = 16;
    private readonly List<List<Inline>> _paragraphs =
    [
        [],
    ];
    private readonly Stack<(HtmlTag Tag, List<Inline> Content)> _open = [];

    private List<Inline> Current => _open.TryPeek(out var frame) ? frame.Content : _paragraphs[^1];

    public void Add(Inline inline) => Current.Add(inline);

    public void AddRange(IEnumerable<Inline> inlines) => Current.AddRange(inlines);

    public void Add(HtmlTag tag)
    {
        switch (tag.Role)
        {
            case HtmlRole.Unknown:
                Add(new Text(tag.Source));
                break;
            case HtmlRole.Boundary when _open.Count == 0:
                _paragraphs.Add([]);
                break;
            case HtmlRole.Boundary:
                Add(new Text(" "));
                break;
            case HtmlRole.Formatting or HtmlRole.Hidden when tag.Closes:
                Close(tag.Name);
                break;
            case HtmlRole.Formatting or HtmlRole.Hidden when _open.Count < MaxOpen:
                _open.Push((tag, []));
                break;
            case HtmlRole.Standalone when !tag.Closes:
                AddStandalone(tag);
                break;
        }
    }

    public IEnumerable<IReadOnlyList<Inline>> Finish()
    {
        while (_open.TryPop(out var frame))
        {
            AddRange(frame.Tag.Role == HtmlRole.Hidden ? frame.Content : Format(frame.Tag, frame.Content));
        }

        return _paragraphs;
    }

    private void Close(string name)
    {
        if (!_open.Any(frame => frame.Tag.Name == name))
        {
            return;
        }

        string closed;
        do
        {
            var (tag, content) = _open.Pop();
            closed = tag.Name;
            AddRange(Format(tag, content));
        } while (closed != name);
    }

    private void AddStandalone(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "br" or "hr":
                Add(new LineBreak());
                break;
            case "img":
                Add(links.Image(tag.Attribute("src"), tag.Attribute("alt") ?? ""));
                break;
            default:
                // A film: the model knows only links, and a sign says in every language what opens.
                if (tag.Attribute("src") is { } source)
                {
                    AddRange(links.Link(source, [new Text(tag.Attribute("title") ?? "🎬")]));
                }

                break;
        }
    }

    private IEnumerable<Inline> Format(HtmlTag tag, List<Inline> content) =>
        tag.Name switch
        {
            "a" => links.Link(tag.Attribute("href"), content),
            _ when tag.Role == HtmlRole.Hidden => [],
            _ when content.Count == 0 => [],
            "b" or "strong" => [new Strong(content)],
            "i" or "em" or "cite" => [new Emphasis(content)],
            "s" or "del" or "strike" => [new Strikethrough(content)],
            _ => [new CodeSpan(PlainText.Of(content))],
        };
}
