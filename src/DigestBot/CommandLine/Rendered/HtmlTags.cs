namespace DigestBot.CommandLine.Rendered;

/// <summary>The tags that the renderers write; any other is a fault of theirs.</summary>
internal static class HtmlTags
{
    /// <summary>In a text (<see href="https://core.telegram.org/bots/api#html-style"/>).</summary>
    public static readonly IReadOnlySet<string> OfText = Set("b i s a code pre blockquote");

    /// <summary>In a document (<see href="https://core.telegram.org/bots/api#rich-html-style"/>).</summary>
    public static readonly IReadOnlySet<string> OfRich = Set(
        "b i s a code br tg-button p h1 h2 h4 ul ol li blockquote pre details summary table tr th td figure img figcaption footer"
    );

    private static readonly HashSet<string> Empty = Set("br img");

    private static readonly HashSet<string> Inline = Set("b i s a code br tg-button");

    /// <summary>Whether it holds nothing and has no end tag.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>Whether it stands within a line. A place to jump to does not.</summary>
    public static bool IsInline(HtmlNode node) =>
        node is not HtmlElement element || (Inline.Contains(element.Name) && element["name"] is null);

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
