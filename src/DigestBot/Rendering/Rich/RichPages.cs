using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Rich;

/// <summary>Divides a day among messages, each within Telegram's limits.</summary>
/// <remarks>
/// 1. What fits what is left of the message stands there.
/// 2. What does not, but fits a message of its own, begins one: a section before a story, a story before a block.
/// 3. What fits none is divided into its own parts, and these are placed by the same rules.
/// 4. A message that begins within a section names the section again.
/// Invariants: the leaves stand in order, each once; no message is empty; a leaf with its frames and its heading fits
/// any message, so the dividing ends.
/// </remarks>
internal sealed class RichPages
{
    private readonly List<IReadOnlyList<Leaf>> _pages = [];
    private List<Leaf> _page = [];
    private RichSize _size;

    public static IReadOnlyList<IReadOnlyList<Leaf>> LayOut(IReadOnlyList<Leaf> day)
    {
        var pages = new RichPages();
        pages.Place(day, Boundary.Section);
        pages.Turn();
        return pages._pages;
    }

    /// <param name="leaves">What is placed.</param>
    /// <param name="level">At which boundaries it is divided if it must be.</param>
    private void Place(IReadOnlyList<Leaf> leaves, Boundary level)
    {
        if (Fits(leaves))
        {
            Append(leaves);
            return;
        }

        if (_page.Count > 0 && SizeOf([], leaves).Fits(TelegramLimits.RichMessage))
        {
            Turn();
            Append(leaves);
            return;
        }

        if (level > Boundary.Block)
        {
            Turn();
            Append(leaves);
            return;
        }

        foreach (var part in Parts(leaves, level))
        {
            Place(part, level + 1);
        }
    }

    private bool Fits(IReadOnlyList<Leaf> leaves) => (_size + SizeOf(_page, leaves)).Fits(TelegramLimits.RichMessage);

    private void Append(IReadOnlyList<Leaf> leaves)
    {
        _size += SizeOf(_page, leaves);
        if (_page.Count == 0 && leaves[0].Heading is { } heading)
        {
            _page.Add(heading);
        }

        _page.AddRange(leaves);
    }

    private void Turn()
    {
        if (_page.Count > 0)
        {
            _pages.Add(_page);
        }

        (_page, _size) = ([], default);
    }

    /// <summary>What leaves add to those before them.</summary>
    private static RichSize SizeOf(List<Leaf> before, IReadOnlyList<Leaf> leaves)
    {
        var size = before.Count == 0 && leaves[0].Heading is { } heading ? heading.Size : default;
        var open = before.Count == 0 ? [] : before[^1].Frames;
        foreach (var leaf in leaves)
        {
            foreach (var frame in leaf.Frames.Skip(RichWriter.Shared(open, leaf.Frames)))
            {
                size += frame.Size;
            }

            size += leaf.Size;
            open = leaf.Frames;
        }

        return size;
    }

    private static IEnumerable<IReadOnlyList<Leaf>> Parts(IReadOnlyList<Leaf> leaves, Boundary level)
    {
        var part = new List<Leaf>();
        foreach (var leaf in leaves)
        {
            if (part.Count > 0 && leaf.Before <= level && !part[^1].LeadsOn)
            {
                yield return part;
                part = [];
            }

            part.Add(leaf);
        }

        yield return part;
    }
}
