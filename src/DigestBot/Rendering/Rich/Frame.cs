using System.Globalization;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>
/// An element around leaves. Neighbours share it where they hold the same instance; where a message ends within it,
/// it is closed there and opened again in the next.
/// </summary>
internal sealed class Frame
{
    /// <summary>Room for <c> (12/34)</c> behind the title of a story that takes several messages.</summary>
    private const int RoomForPlace = 16;

    private readonly string _open;
    private readonly string _rest;

    private Frame(string open, string close, RichSize size, string rest = "")
    {
        _open = open;
        _rest = rest;
        Close = close;
        Size = size;
    }

    public string Close { get; }

    /// <summary>What it costs by itself, each time it is opened.</summary>
    public RichSize Size { get; }

    public static Frame List(bool numbered) =>
        numbered ? new("<ol>", "</ol>", new RichSize(0, 1)) : new("<ul>", "</ul>", new RichSize(0, 1));

    /// <summary>An item, which carries its own number: the list may have begun in an earlier message.</summary>
    public static Frame Item(int? number = null) =>
        new(
            number is { } value ? string.Create(CultureInfo.InvariantCulture, $"<li value=\"{value}\">") : "<li>",
            "</li>",
            new RichSize(0, 1)
        );

    public static Frame Quote() => new("<blockquote>", "</blockquote>", new RichSize(0, 1));

    /// <summary>A table with its head, which stands above the rows of every message.</summary>
    public static Frame Table(string head, RichSize size) =>
        new("<table bordered striped>" + head, "</table>", size + new RichSize(0, 1));

    /// <summary>A folded text under its title.</summary>
    public static Frame Details(IReadOnlyList<Node> title) =>
        new(
            "<details><summary>" + RichHtml.Line(title),
            "</details>",
            new RichSize(Run.Text(title).Length + RoomForPlace, 1),
            "</summary>"
        );

    /// <summary>The opening tags, in the given one of the messages that show it.</summary>
    public string Open(int message, int messages) =>
        messages > 1 && _rest.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{_open} ({message}/{messages}){_rest}")
            : _open + _rest;
}
