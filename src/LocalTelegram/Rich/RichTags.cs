namespace LocalTelegram.Rich;

/// <summary>
/// The tags of rich messages (<see href="https://core.telegram.org/bots/api#rich-message-formatting-options"/>): only
/// those that are named there.
/// </summary>
internal static class RichTags
{
    private static readonly HashSet<string> Inline =
    [
        .. "a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji tg-time tg-math".Split(
            ' '
        ),
        "br",
        "tg-button",
        "cite",
    ];

    private static readonly HashSet<string> Block =
    [
        .. "h1 h2 h3 h4 h5 h6 p pre footer hr ul ol li input blockquote aside img video audio tg-document".Split(' '),
        .. "figure figcaption tg-map tg-collage tg-slideshow table caption tr th td details summary".Split(' '),
        "tg-math-block",
        "tg-button-row",
    ];

    /// <summary>Tags that hold nothing and need no end.</summary>
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "tg-map"];

    public static bool IsKnown(string name) => Inline.Contains(name) || Block.Contains(name);

    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether it stands in a line of text. An image stands there only as a custom emoji.</summary>
    public static bool IsInline(RichNode node) =>
        node is not RichElement element
        || Inline.Contains(element.Name) && !(element.Name == "a" && IsAnchorAlone(element))
        || (element.Name == "img" && element["src"].StartsWith("tg://emoji", StringComparison.Ordinal));

    /// <summary>An empty link with a name is a place to jump to.</summary>
    public static bool IsAnchorAlone(RichElement element) => element.Has("name") && element.Children.Count == 0;
}
