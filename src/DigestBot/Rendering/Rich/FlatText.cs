using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>Blocks as mere lines, where no block may stand: in a folded quote, and below the deepest level.</summary>
internal sealed class FlatText(Phrases phrases)
{
    private readonly BlockLines _blocks = new(phrases);

    public IReadOnlyList<Node> Of(IReadOnlyList<Block> blocks) =>
        [
            .. _blocks
                .Quoted(blocks, Mark.Quote())
                .SelectMany(
                    (line, index) =>
                        (IEnumerable<Node>)
                            [
                                .. index == 0 ? Array.Empty<Node>() : [new Words(line.Gap)],
                                // A frame within the quote is code or a table in columns: both want equal letters.
                                .. line.Frames.Count > 1 ? [new Element(Mark.Code(), line.Content)] : line.Content,
                            ]
                ),
        ];
}
