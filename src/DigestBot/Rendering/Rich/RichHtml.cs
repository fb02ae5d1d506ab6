using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Rich;

/// <summary>Lines of text in rich HTML, where a line break must be a tag: plain ones count as blanks.</summary>
internal static class RichHtml
{
    public static string Line(IEnumerable<Node> content) =>
        HtmlWriter.Write(Run.Of(content, [])).Replace("\n", "<br>", StringComparison.Ordinal);
}
