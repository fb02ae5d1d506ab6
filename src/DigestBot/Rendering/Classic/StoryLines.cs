using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>Stories as lines of a message.</summary>
internal sealed class StoryLines(Phrases phrases)
{
    private const string Dot = " · ";

    private readonly InlineMarkup _inlines = new(phrases);
    private readonly BlockLines _blocks = new(phrases);

    /// <summary>A story with its numbered title, its text and its insight, folded or open.</summary>
    public IEnumerable<Line> Full(Story story, int number, Scope section, Mark insightQuote)
    {
        var title = $"{number.ToString(CultureInfo.InvariantCulture)}. {story.Title}";
        var scope = new Scope(title, outer: section, counted: true);
        return new[]
        {
            new Line(Title(story, title), Boundary.Story, "\n\n") { IsTitle = true, LeadsOn = true },
        }.Concat(_blocks.Of(story.Body)).Concat(Insight(story, insightQuote)).Select(line => line with { Scope = scope });
    }

    /// <summary>A story in one line: title, remark, host.</summary>
    public Line Brief(Story story, Scope section)
    {
        var remark = story.Body is [Paragraph only] ? _inlines.Of(only.Content) : [];
        IReadOnlyList<Node> line =
        [
            new Words("• "),
            .. Linked(story.Url, [new Words(story.Title)]),
            .. remark.Count > 0 ? [new Words(phrases.Dash), .. remark] : Array.Empty<Node>(),
            .. story.SourceHost is { } host
                ? [new Words(Dot), .. Linked(story.Url, [new Words(host)])]
                : Array.Empty<Node>(),
        ];
        return new Line(line, Boundary.Story, "\n") { Scope = section };
    }

    /// <summary>The whole of a title is one link, so that the host too leads to the story and not to its front page.</summary>
    public static IReadOnlyList<Node> Title(Story story, string title)
    {
        var bold = new Element(Mark.Bold(), [new Words(title)]);
        return story.SourceHost is { } host ? Linked(story.Url, [bold, new Words(" " + host)]) : [bold];
    }

    public IEnumerable<Line> Insight(Story story, Mark quote)
    {
        if (story.Insight is not { } insight)
        {
            return [];
        }

        var label = new Line([new Element(Mark.Bold(), [new Words(insight.Label)])], Boundary.Block, "\n")
        {
            Frames = [quote],
            LeadsOn = true,
        };
        return [label, .. _blocks.Quoted(insight.Blocks, quote)];
    }

    public static IReadOnlyList<Node> Linked(Uri? target, IReadOnlyList<Node> content) =>
        target is null ? content
        : LinkTarget.CanBeLinked(target) ? [new Element(Mark.Link(target), content)]
        : [.. content, new Words($" ({LinkTarget.WrittenOut(target)})")];
}
