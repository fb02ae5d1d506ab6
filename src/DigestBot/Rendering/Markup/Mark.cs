namespace DigestBot.Rendering.Markup;

/// <summary>
/// What a stretch of text is, in Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>).
/// Two stretches belong to one element where they share the same instance.
/// </summary>
internal sealed class Mark
{
    private Mark(string open, string close, bool counts, bool whole)
    {
        Open = open;
        Close = close;
        Counts = counts;
        Whole = whole;
    }

    /// <summary>The opening tag or tags.</summary>
    public string Open { get; }

    /// <summary>The closing tag or tags.</summary>
    public string Close { get; }

    /// <summary>Whether it counts among the entities of a message: bold and its like do not.</summary>
    public bool Counts { get; }

    /// <summary>Whether a break inside it is avoided: a link or a span of code.</summary>
    public bool Whole { get; }

    public static Mark Bold() => new("<b>", "</b>", counts: false, whole: false);

    public static Mark Italic() => new("<i>", "</i>", counts: false, whole: false);

    public static Mark Strike() => new("<s>", "</s>", counts: false, whole: false);

    public static Mark Code() => new("<code>", "</code>", counts: true, whole: true);

    public static Mark Link(Uri target) =>
        new($"<a href=\"{Escaping.Attribute(target.AbsoluteUri)}\">", "</a>", counts: true, whole: true);

    /// <summary>A link to a place in the same rich message.</summary>
    public static Mark LinkWithin(string anchor) =>
        new($"<a href=\"#{Escaping.Attribute(anchor)}\">", "</a>", counts: true, whole: true);

    /// <summary>A button within a line of a rich message (<see href="https://core.telegram.org/bots/api#richmessagebutton"/>).</summary>
    public static Mark Button(Uri target) =>
        new(
            $"<tg-button type=\"url\" url=\"{Escaping.Attribute(target.AbsoluteUri)}\">",
            "</tg-button>",
            counts: true,
            whole: true
        );

    /// <summary>Room for a link that is not known yet: with it or without, messages break at the same places.</summary>
    public static Mark LinkToCome() => new("", "", counts: true, whole: false);

    public static Mark Quote() => new("<blockquote>", "</blockquote>", counts: true, whole: false);

    /// <summary>A quote that shows some three lines and folds the rest.</summary>
    public static Mark FoldedQuote() => new("<blockquote expandable>", "</blockquote>", counts: true, whole: false);

    /// <summary>Text in columns; with a language, which colours it.</summary>
    public static Mark Pre(string? language = null) =>
        string.IsNullOrWhiteSpace(language)
            ? new("<pre>", "</pre>", counts: true, whole: false)
            : new(
                $"<pre><code class=\"language-{Escaping.Attribute(language.Trim())}\">",
                "</code></pre>",
                counts: true,
                whole: false
            );
}
