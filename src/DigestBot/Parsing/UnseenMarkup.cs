using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace DigestBot.Parsing;

/// <summary>
/// A block of HTML that begins with what no reader is shown: a comment, a declaration, a script, a style. By CommonMark
/// (4.6, kinds 1 to 4) it goes on to the end of the line on which that ends, so text may stand behind it.
/// </summary>
/// <param name="IsProgram">Whether it is a script or a style, rather than an editor's note.</param>
/// <param name="IsClosed">Whether it ends at all; CommonMark lets it go on to the end of the file.</param>
/// <param name="Seen">What stands behind it; where it never ends, what stands behind its first sign.</param>
/// <param name="LinesBefore">How many lines of the block stand above that.</param>
internal sealed partial record UnseenMarkup(bool IsProgram, bool IsClosed, string Seen, int LinesBefore)
{
    /// <returns>Null for a block whose content is shown.</returns>
    public static UnseenMarkup? Read(HtmlBlockType type, string indented)
    {
        var source = indented.TrimStart();
        var shape = type switch
        {
            HtmlBlockType.Comment => Comment(),
            HtmlBlockType.ProcessingInstruction => Instruction(),
            HtmlBlockType.DocumentType => Declaration(),
            HtmlBlockType.ScriptPreOrStyle when HtmlTag.Read(source).Role == HtmlRole.Hidden => Program(),
            _ => null,
        };
        if (shape?.Match(source) is not { Success: true } match)
        {
            return null;
        }

        return new UnseenMarkup(
            type == HtmlBlockType.ScriptPreOrStyle,
            match.Groups["end"].Success,
            source[match.Length..],
            source.AsSpan(0, match.Length).Count('\n')
        );
    }

    [GeneratedRegex("^<!(?:.*?(?<end>-->)|--)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^<\?(?:.*?(?<end>\?>))?", RegexOptions.Singleline)]
    private static partial Regex Instruction();

    [GeneratedRegex("^<!(?:.*?(?<end>>))?", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    [GeneratedRegex(
        "^<[a-z]+(?:.*?(?<end></(?:script|style|pre|textarea)>))?",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Program();
}
