using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DigestBot.Parsing;

/// <summary>Markdown as Markdig reads it: the only place that knows which extensions are on.</summary>
internal static class MarkdownTree
{
    private static readonly MarkdownPipeline Whole = Pipeline().Build();
    private static readonly MarkdownPipeline WithinHtml = WithoutBlocksOfHtml();

    /// <summary>Reads a text; fails where it is nested deeper than Markdig goes.</summary>
    public static bool TryParse(string markdown, [NotNullWhen(true)] out MarkdownDocument? document) =>
        TryParse(markdown, Whole, out document);

    /// <summary>
    /// Reads the text of an HTML block once more, its tags now as inline tags: so links and images within HTML are
    /// found on the same way as elsewhere, and so is Markdown that an editor wrote between tags.
    /// </summary>
    public static bool TryParseHtml(string html, [NotNullWhen(true)] out MarkdownDocument? document) =>
        TryParse(html, WithinHtml, out document);

    private static bool TryParse(
        string markdown,
        MarkdownPipeline pipeline,
        [NotNullWhen(true)] out MarkdownDocument? document
    )
    {
        try
        {
            document = Markdown.Parse(markdown, pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that its limit of nesting is reached.
            document = null;
            return false;
        }
    }

    private static MarkdownPipelineBuilder Pipeline() =>
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseCjkFriendlyEmphasis()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);

    private static MarkdownPipeline WithoutBlocksOfHtml()
    {
        var builder = Pipeline();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
