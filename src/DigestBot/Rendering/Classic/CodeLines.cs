using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Classic;

/// <summary>Code, letter by letter; where it must break, it breaks between its lines.</summary>
internal static class CodeLines
{
    public static IEnumerable<Line> Of(CodeBlock code)
    {
        var frame = Mark.Pre(code.Language);
        return code
            .Code.Split('\n')
            .Select(
                (text, index) =>
                    index == 0
                        ? new Line([new Words(text)], Boundary.Block, Gap.Blank) { Frames = [frame] }
                        : new Line([new Words(text)], Boundary.Item, Gap.Line) { Frames = [frame] }
            );
    }
}
