using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>Stories as leaves of a rich message.</summary>
internal sealed class RichStories(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);
    private readonly RichBlocks _blocks = new(Phrases.In(settings.Language));
    private readonly InlineMarkup _inlines = new(Phrases.In(settings.Language));

    /// <summary>A story folded under its title: lead or whole text, insight, source, and the way into the bot.</summary>
    public IEnumerable<Leaf> Folded(Story story, int number)
    {
        var whole = StoryLines.Numbered(story, number);
        var title = Leaves.Pieces([new Words(whole)], Leaves.LongestTitle).ToList();
        Frame[] frames = [Frame.Details(title[0])];
        Leaf[] text =
        [
            .. title.Skip(1).SelectMany(piece => Leaves.Text("p", piece, frames)),
            .. settings.Density == Density.Full ? Whole(story, frames) : _blocks.Of(StoryLines.LeadOf(story), frames),
            .. Leaves.Text("p", Source(story), frames),
        ];
        return text.Length > 0 ? text : Leaves.Text("p", [new Words(whole)], []);
    }

    /// <summary>A story in one line of a list: title, remark, host; below it what a one-line item seldom has.</summary>
    public IEnumerable<Leaf> Item(Story story, Frame list)
    {
        Frame[] frames = [list, Frame.Item()];
        var remark = story.Body is [Paragraph first, ..] ? _inlines.Of(first.Content) : [];
        IReadOnlyList<Node> line =
        [
            .. StoryLines.Linked(story.Url, story.Title),
            .. remark.Count > 0 ? [new Words(_phrases.Dash), .. remark] : Array.Empty<Node>(),
            .. StoryLines.Host(story),
        ];
        return
        [
            .. Leaves.Bare(line, frames),
            .. _blocks.Of(story.Body.Skip(remark.Count > 0 ? 1 : 0), frames),
            .. story.Insight is { } insight ? _blocks.Folded(insight, frames) : [],
        ];
    }

    /// <summary>A story's title alone.</summary>
    public static IEnumerable<Leaf> TitleOnly(Story story, Frame list) =>
        Leaves.Bare(StoryLines.Linked(story.Url, story.Title), [list, Frame.Item()]);

    private IEnumerable<Leaf> Whole(Story story, Frame[] frames) =>
        [.. _blocks.Of(story.Body, frames), .. story.Insight is { } insight ? _blocks.Folded(insight, frames) : []];

    private List<Node> Source(Story story)
    {
        var nodes = new List<Node>();
        if (story.Url is { } url)
        {
            nodes.AddRange(StoryLines.Linked(url, $"{_phrases.SourceButton} {story.SourceHost}"));
        }

        if (settings.Links is { } links)
        {
            var label = settings.Density == Density.Full ? _phrases.OpenInBot : _phrases.ReadHere;
            nodes.AddRange([
                .. nodes.Count > 0 ? [new Words(" ")] : Array.Empty<Node>(),
                new Element(Mark.Button(links.To(story.Id)), [new Words(label)]),
            ]);
        }

        return nodes;
    }
}
