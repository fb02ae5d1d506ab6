using DigestBot.Digests;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Rich;

/// <summary>A numbered list of stories, each with its day and host: what a tag or a search answers.</summary>
internal sealed class RichStoryList(RenderSettings settings)
{
    private readonly StoryFacts _facts = new(settings);

    public IEnumerable<Leaf> Of(string heading, IReadOnlyList<(DateOnly Day, Story Story)> stories)
    {
        var list = Frame.List(numbered: true);
        return RichTitle.Over(
            heading,
            stories.SelectMany((item, index) => Item(item.Day, item.Story, [list, Frame.Item(index + 1)]))
        );
    }

    private IEnumerable<Leaf> Item(DateOnly day, Story story, IReadOnlyList<Frame> frames) =>
        Leaves
            .Bare([.. StoryLines.Linked(story.Url, story.Title), new Words("\n"), .. _facts.Origin(day, story)], frames)
            .Select((leaf, index) => index == 0 ? leaf with { Before = Boundary.Story } : leaf);
}
