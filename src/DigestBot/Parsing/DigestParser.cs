using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Makes a digest of a Markdown file, or says why it is none. Pure: the same bytes and base give the same result.
/// </summary>
internal static class DigestParser
{
    /// <param name="source">The file.</param>
    /// <param name="baseUrl">What its relative addresses start from; null leaves them as text.</param>
    public static ParseResult Parse(DigestSource source, Uri? baseUrl = null)
    {
        if (
            !SourceText.TryRead(source, out var text, out var error)
            || !FrontMatterReader.TryRead(source.Name, text.Value, out var frontMatter, out error)
        )
        {
            return new Refused(error);
        }

        var body = string.Join('\n', text.Value.Split('\n').Skip(frontMatter.Lines));
        if (MarkupBudget.Check(source.Name, body, frontMatter.Lines) is { } spent)
        {
            return new Refused(spent);
        }

        if (!MarkdownTree.TryParse(body, out var document))
        {
            const string message = "Brackets, emphasis, lists or quotes are nested too deeply: this is no digest.";
            return new Refused(new ParseError(source.Name, frontMatter.Lines + 1, 1, Flaw.TooDeep, message));
        }

        var warnings = new List<ParseWarning>();
        var links = new LinkReader(baseUrl);
        var pieces = new BlockReader(frontMatter.Lines, links, warnings).Read(document);
        return new DigestAssembly(source, text, frontMatter, links).Assemble(pieces, warnings);
    }
}
