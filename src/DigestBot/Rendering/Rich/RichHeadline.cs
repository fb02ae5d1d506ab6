using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>The day at a glance: cover, title, date, summary, and what stands before the first section.</summary>
/// <param name="settings">How the day is shown.</param>
/// <param name="leadingTo">The link to a story.</param>
internal sealed class RichHeadline(RenderSettings settings, Func<StoryId, Mark> leadingTo)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);

    public IEnumerable<Leaf> Of(Digest digest)
    {
        var points = new SummaryPoints(digest, _phrases);
        var list = Frame.List(numbered: false);
        return
        [
            .. settings.Previews && digest.Cover is { } cover && LinkTarget.CanBeShown(cover)
                ? [Leaves.Picture(cover, "", [])]
                : Array.Empty<Leaf>(),
            .. Leaves.Text("h1", [new Words(digest.Title)], []),
            .. Leaves.Text("p", [new Words(DateLine.Of(digest, settings))], []),
            .. digest.Summary.SelectMany(point => Leaves.Bare(points.Of(point, leadingTo), [list, Frame.Item()])),
            .. new RichBlocks(_phrases).Of(digest.Introduction, []),
        ];
    }
}
