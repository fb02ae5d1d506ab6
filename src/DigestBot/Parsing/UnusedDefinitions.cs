using DigestBot.Digests;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestBot.Parsing;

/// <summary>
/// Link definitions (<c>[1]: https://…</c>) that no link refers to: Markdown shows nothing of them, but an editor who
/// wrote one under a story meant the reader to have it.
/// </summary>
internal sealed class UnusedDefinitions(MarkdownDocument document, LinkReader links)
{
    /// <summary>Each with its line in the Markdown, counted from 0.</summary>
    public IEnumerable<(int Line, Paragraph Paragraph)> Read()
    {
        var definitions = document.Descendants<LinkReferenceDefinition>().ToList();
        if (definitions.Count == 0)
        {
            return [];
        }

        var used = document.Descendants<LinkInline>().Select(link => link.Reference).ToHashSet();
        return definitions
            .Where(definition => !used.Contains(definition))
            .Select(definition => (definition.Line, new Paragraph([.. Show(definition)])));
    }

    private IEnumerable<Digests.Inline> Show(LinkReferenceDefinition definition) =>
        [
            new Text($"[{definition.Label}]: "),
            .. links.Link(definition.Url, [new Text(definition.Url ?? "")]),
            new Text(string.IsNullOrEmpty(definition.Title) ? "" : $" {definition.Title}"),
        ];
}
