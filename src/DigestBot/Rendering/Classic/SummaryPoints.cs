using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The lines of a summary, each leading to the story that it tells of.</summary>
internal sealed class SummaryPoints(Digest digest, Phrases phrases)
{
    private readonly InlineMarkup _inlines = new(phrases);
    private readonly Lazy<SummaryMatcher> _matcher = new(() => new SummaryMatcher(digest));

    /// <summary>A line that has links of its own keeps these; one that matches no story stays plain.</summary>
    public IReadOnlyList<Node> Of(IReadOnlyList<Inline> point, Func<StoryId, Mark> leadingTo)
    {
        var text = _inlines.Of(point);
        var hasLinks = Run.Of(text, []).Any(run => run.Marks.Any(mark => mark.Whole));
        return !hasLinks && _matcher.Value.StoryOf(point) is { } story ? [new Element(leadingTo(story), text)] : text;
    }
}
