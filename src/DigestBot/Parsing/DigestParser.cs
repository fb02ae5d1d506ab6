using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Parsing;

/// <summary>
/// Makes a digest of a Markdown file, or says why it is none. Pure: the same bytes give the same result.
/// </summary>
internal static class DigestParser
{
    public static ParseResult Parse(DigestSource source)
    {
        if (
            !SourceText.TryRead(source, out var text, out var error)
            || !FrontMatterReader.TryRead(source.Name, text.Value, out var frontMatter, out error)
        )
        {
            return new Refused(error);
        }

        var body = string.Join('\n', text.Value.Split('\n').Skip(frontMatter.Lines));
        var warnings = new List<ParseWarning>();
        if (!TryReadPieces(source.Name, body, frontMatter.Lines, warnings, out var pieces, out error))
        {
            return new Refused(error);
        }

        return new DigestAssembly(source, text, frontMatter).Assemble(pieces, warnings);
    }

    private static bool TryReadPieces(
        string name,
        string body,
        int linesBefore,
        List<ParseWarning> warnings,
        [NotNullWhen(true)] out IReadOnlyList<Piece>? pieces,
        [NotNullWhen(false)] out ParseError? error
    )
    {
        pieces = null;
        error = MarkupBudget.Check(name, body, linesBefore);
        if (error is not null)
        {
            return false;
        }

        try
        {
            pieces = new BlockReader(linesBefore, warnings).Read(MarkdownTree.Of(body));
            return true;
        }
        catch (ArgumentException)
        {
            error = new ParseError(
                name,
                linesBefore + 1,
                1,
                "Brackets, emphasis, lists or quotes are nested too deeply."
            );
            return false;
        }
    }
}
