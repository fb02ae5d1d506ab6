using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Rich;

/// <summary>Code, letter by letter; where it must be divided, between its lines if it can be.</summary>
internal static class RichCode
{
    public static IEnumerable<Leaf> Of(CodeBlock code, IReadOnlyList<Frame> frames)
    {
        var mark = Mark.Pre(code.Language);
        return string.IsNullOrWhiteSpace(code.Code)
            ? []
            : Pieces(code.Code)
                .Select(piece => new Leaf(
                    mark.Open + Escaping.Text(piece) + mark.Close,
                    new RichSize(piece.Length, 1),
                    frames
                ));
    }

    private static IEnumerable<string> Pieces(string code)
    {
        var start = 0;
        while (code.Length - start > Leaves.Longest)
        {
            var line = code.LastIndexOf('\n', start + Leaves.Longest, Leaves.Longest);
            var end =
                line > start
                    ? line
                    : start
                        + Boundaries
                            .Graphemes(code.Substring(start, Leaves.Longest + 1))
                            .TakeWhile(offset => offset <= Leaves.Longest)
                            .Last();
            yield return code[start..end];
            start = line > start ? end + 1 : end;
        }

        yield return code[start..];
    }
}
