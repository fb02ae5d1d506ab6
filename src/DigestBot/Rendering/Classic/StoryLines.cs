using System.Globalization;
using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>Stories as lines of a message.</summary>
internal sealed class StoryLines(Phrases phrases)
{
    private readonly InlineMarkup _inlines = new(phrases);
    private readonly BlockLines _blocks = new(phrases);

    /// <summary>A story with its numbered title, its text and its insight.</summary>
    public IEnumerable<Line> Full(Story story, int number, Scope section)
    {
        var title = Numbered(story, number);
        var scope = new Scope(title, outer: section, counted: true);
        var heading = new Line(Title(story, title), Boundary.Story, Gap.Blank)
        {
            IsTitle = true,
            LeadsOn = HasText(story),
        };
        return WithScope(scope, [heading, .. _blocks.Of(story.Body), .. Insight(story, Mark.FoldedQuote())]);
    }

    /// <summary>A story's title and the first paragraph of its text, with what this may announce.</summary>
    public IEnumerable<Line> Lead(Story story, int number, Scope section)
    {
        var title = Numbered(story, number);
        var lead = LeadOf(story);
        var heading = new Line(Title(story, title), Boundary.Story, Gap.Blank)
        {
            IsTitle = true,
            LeadsOn = lead.Count > 0,
        };
        return WithScope(new Scope(title, outer: section, counted: true), [heading, .. _blocks.Of(lead)]);
    }

    /// <summary>The first paragraph of a story's text, with what this may announce.</summary>
    public static IReadOnlyList<Block> LeadOf(Story story)
    {
        var text = story.Body.SkipWhile(block => block is not Paragraph).ToList();
        return [.. text.Take(text is [var first, var second, ..] && BlockLines.LeadsOn(first, second) ? 2 : 1)];
    }

    /// <summary>A story in one line: title, remark, host; below it what a one-line item seldom has.</summary>
    public IEnumerable<Line> Brief(Story story, Scope section)
    {
        var remark = story.Body is [Paragraph first, ..] ? _inlines.Of(first.Content) : [];
        var line = new Line(
            [
                new Words("• "),
                .. Linked(story.Url, story.Title),
                .. remark.Count > 0 ? [new Words(phrases.Dash), .. remark] : Array.Empty<Node>(),
                .. Host(story),
            ],
            Boundary.Story,
            Gap.Line
        );
        var rest = story.Body.Skip(remark.Count > 0 ? 1 : 0).ToList();
        return WithScope(section, [line, .. _blocks.Of(rest), .. Insight(story, Mark.FoldedQuote())]);
    }

    /// <summary>A story's title alone.</summary>
    public static Line TitleOnly(Story story, Scope section) =>
        new([new Words("• "), .. Linked(story.Url, story.Title)], Boundary.Story, Gap.Line) { Scope = section };

    /// <summary>Between a title and its host: no line ends behind the dot, which would lose what it belongs to.</summary>
    private const string BeforeHost = " ·\u00a0";

    /// <summary>The analysis in a quote under its own label.</summary>
    public IEnumerable<Line> Insight(Story story, Mark quote)
    {
        if (story.Insight is not { } insight)
        {
            return [];
        }

        var label = new Line([new Element(Mark.Bold(), [new Words(insight.Label)])], Boundary.Block, Gap.Line)
        {
            Frames = [quote],
            LeadsOn = insight.Blocks.Count > 0,
        };
        return [label, .. _blocks.Quoted(insight.Blocks, quote)];
    }

    /// <summary>A title in bold with its host: one link, so that the host too leads to the story and not to its front page.</summary>
    public static IReadOnlyList<Node> Title(Story story, string title)
    {
        var bold = new Element(Mark.Bold(), [new Words(title)]);
        return story.Url is { } url ? LinkMarkup.Of(url, [bold, new Words($" {story.SourceHost}")]) : [bold];
    }

    /// <summary>A text that leads to a story's source.</summary>
    public static IReadOnlyList<Node> Linked(Uri? target, string text) =>
        target is null ? [new Words(text)] : LinkMarkup.Of(target, [new Words(text)]);

    /// <summary>Where a story was read; Telegram would link a bare host by itself, to its front page.</summary>
    public static IReadOnlyList<Node> Host(Story story) =>
        story.SourceHost is { Length: > 0 } host && LinkTarget.CanBeLinked(story.Url!)
            ? [new Words(BeforeHost), .. Linked(story.Url, host)]
            : [];

    public static string Numbered(Story story, int number) =>
        $"{number.ToString(CultureInfo.InvariantCulture)}. {story.Title}";

    private static bool HasText(Story story) => story.Body.Count > 0 || story.Insight is not null;

    private static IEnumerable<Line> WithScope(Scope scope, IEnumerable<Line> lines) =>
        lines.Select(line => line with { Scope = scope });
}
