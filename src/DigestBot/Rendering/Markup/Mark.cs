namespace DigestBot.Rendering.Markup;

/// <summary>
/// What a stretch of text is, in Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>).
/// Two stretches belong to one element where they share the same instance.
/// </summary>
internal sealed class Mark
{
    /// <summary>
    /// In UTF-16 units. No language has a longer name; the markup of every piece of a code repeats it, and would be
    /// larger than a message.
    /// </summary>
    private const int LongestLanguage = 64;

    private Mark(string open, string close, bool isStyle = false, bool whole = false)
    {
        Open = open;
        Close = close;
        IsStyle = isStyle;
        Whole = whole;
    }

    /// <summary>The opening tag or tags.</summary>
    public string Open { get; }

    /// <summary>The closing tag or tags.</summary>
    public string Close { get; }

    /// <summary>Whether it is bold or the like: where one begins within another, Telegram cuts the outer one in two.</summary>
    public bool IsStyle { get; }

    /// <summary>Whether a break inside it is avoided: a link or a span of code.</summary>
    public bool Whole { get; }

    public static Mark Bold() => new("<b>", "</b>", isStyle: true);

    public static Mark Italic() => new("<i>", "</i>", isStyle: true);

    public static Mark Strike() => new("<s>", "</s>", isStyle: true);

    public static Mark Code() => new("<code>", "</code>", whole: true);

    public static Mark Link(Uri target) =>
        new($"<a href=\"{Escaping.Attribute(target.AbsoluteUri)}\">", "</a>", whole: true);

    /// <summary>A link to a place in the same rich message.</summary>
    public static Mark LinkWithin(string anchor) =>
        new($"<a href=\"#{Escaping.Attribute(anchor)}\">", "</a>", whole: true);

    /// <summary>A button within a line of a rich message (<see href="https://core.telegram.org/bots/api#richmessagebutton"/>).</summary>
    public static Mark Button(Uri target) =>
        new($"<tg-button type=\"url\" url=\"{Escaping.Attribute(target.AbsoluteUri)}\">", "</tg-button>", whole: true);

    /// <summary>Room for a link that is not known yet: with it or without, messages break at the same places.</summary>
    public static Mark LinkToCome() => new("", "");

    public static Mark Quote() => new("<blockquote>", "</blockquote>");

    /// <summary>A quote that shows some three lines and folds the rest.</summary>
    public static Mark FoldedQuote() => new("<blockquote expandable>", "</blockquote>");

    /// <summary>Text in columns; with a language, which colours it, unless that is too long to be one.</summary>
    public static Mark Pre(string? language = null) =>
        language?.Trim() is { Length: > 0 and <= LongestLanguage } name
            ? new($"<pre><code class=\"language-{Escaping.Attribute(name)}\">", "</code></pre>")
            : new("<pre>", "</pre>");
}
