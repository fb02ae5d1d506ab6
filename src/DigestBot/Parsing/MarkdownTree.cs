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

    /// <exception cref="ArgumentException">It is nested deeper than Markdig goes.</exception>
    public static MarkdownDocument Of(string markdown) => Markdown.Parse(markdown, Whole);

    /// <summary>
    /// The text of an HTML block read once more, its tags now as inline tags: so links and images within HTML are
    /// found on the same way as elsewhere, and so is Markdown that an editor wrote between tags.
    /// </summary>
    /// <exception cref="ArgumentException">It is nested deeper than Markdig goes.</exception>
    public static MarkdownDocument OfHtml(string html) => Markdown.Parse(html, WithinHtml);

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
