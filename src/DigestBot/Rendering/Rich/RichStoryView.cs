using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>One story by itself: title, its day, section and host, the whole text unfolded, its tags.</summary>
internal sealed class RichStoryView(RenderSettings settings)
{
    private readonly StoryFacts _facts = new(settings);
    private readonly RichBlocks _blocks = new(Phrases.In(settings.Language));

    public IEnumerable<Leaf> Of(Digest digest, Story story)
    {
        IReadOnlyList<Node> source = story.Url is { } url
            ? [new Words(" · "), .. StoryLines.Linked(url, story.SourceHost!)]
            : [];
        return RichTitle.Over(
            story.Title,
            [
                .. Leaves.Text("p", [.. _facts.Place(digest, story), .. source], []),
                .. _blocks.Of(story.Body, []),
                .. story.Insight is { } insight ? Quoted(insight) : [],
                .. Leaves.Text("footer", _facts.Tags(story), []),
            ]
        );
    }

    private IEnumerable<Leaf> Quoted(Insight insight)
    {
        Frame[] quote = [Frame.Quote()];
        var label = new Element(Mark.Bold(), [new Words(insight.Label)]);
        return
        [
            .. Leaves.Text("p", [label], quote).Select(leaf => leaf with { LeadsOn = insight.Blocks.Count > 0 }),
            .. _blocks.Of(insight.Blocks, quote),
        ];
    }
}
