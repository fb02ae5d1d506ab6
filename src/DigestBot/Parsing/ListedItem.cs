using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// A story that is an item of a list. Its headline is, in this order: the link or the bold text that it begins with,
/// where a separator or the end of the line follows; else its first sentence. The separator (<c>——</c>, <c>-</c>,
/// <c>：</c>) is not text.
/// </summary>
internal static partial class ListedItem
{
    public static StoryDraft Read(IReadOnlyList<Block> item, bool brief)
    {
        if (item is not [Paragraph first, ..])
        {
            return Story("", null, [], item, brief);
        }

        var more = item.Skip(1).ToList();
        var opening = first.Content.TakeWhile(inline => inline is Image or LineBreak).ToList();
        var (title, rest) = Split([.. first.Content.Skip(opening.Count)]);
        var headline = Headline.Of(title);
        var remark = LineTidying.Tidy([.. opening, .. rest]);
        IReadOnlyList<Block> body = remark.Count == 0 ? more : [new Paragraph(remark), .. more];
        return Story(headline.Title, headline.Url, headline.More, body, brief);
    }

    /// <summary>Whether an item is a line of text and nothing more.</summary>
    public static bool IsLine(IReadOnlyList<Block> item) =>
        item is [Paragraph only] && !only.Content.Any(inline => inline is LineBreak or Image);

    /// <summary>A story of its parts; what its headline holds beside words and one link opens its text.</summary>
    public static StoryDraft Story(
        string title,
        Uri? url,
        IReadOnlyList<Inline> more,
        IReadOnlyList<Block> text,
        bool brief
    )
    {
        IReadOnlyList<Block> whole = [.. more.Select(inline => new Paragraph([inline])), .. text];
        var (body, insight) = StoryText.Divide(whole);
        var source = Inlines
            .In(whole.Where(StoryText.IsSource))
            .OfType<Link>()
            .Concat(Inlines.In(whole).OfType<Link>());
        url ??= source.Select(link => link.Target).FirstOrDefault(LinkTarget.IsWeb);
        var kind = brief && insight is null && body is [] or [Paragraph] ? StoryKind.Brief : StoryKind.Full;
        return new StoryDraft(kind, title.Length > 0 ? title : Untitled(whole, url), url, body, insight);
    }

    // A picture or a block of code alone: what it says first, or where it leads, or that it says nothing.
    private static string Untitled(IReadOnlyList<Block> text, Uri? url) =>
        PlainText.Of(text).Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0)
        ?? url?.IdnHost
        ?? "…";

    /// <summary>Whether an item begins with a headline of its own.</summary>
    public static bool HasHeadline(IReadOnlyList<Block> item) =>
        item is [Paragraph first, ..] && OwnHeadline(first.Content) is not null;

    private static (IReadOnlyList<Inline> Title, IReadOnlyList<Inline> Remainder) Split(IReadOnlyList<Inline> line) =>
        OwnHeadline(line) ?? Sentence(line);

    private static (IReadOnlyList<Inline> Title, IReadOnlyList<Inline> Remainder)? OwnHeadline(
        IReadOnlyList<Inline> line
    )
    {
        var lead = line is [Text { Value: var mark }, ..] && Mark().IsMatch(mark) ? 1 : 0;
        if (line.Count > lead && line[lead] is Link or Strong)
        {
            IReadOnlyList<Inline> title = [.. line.Take(lead + 1)];
            IReadOnlyList<Inline> rest = [.. line.Skip(lead + 1)];
            switch (rest)
            {
                case [] or [LineBreak, ..]:
                    return (title, rest);
                case [Text next, ..] when Separator().Match(next.Value) is { Success: true } separator:
                    return (title, [new Text(next.Value[separator.Length..]), .. rest.Skip(1)]);
            }
        }

        return null;
    }

    private static (IReadOnlyList<Inline> Title, IReadOnlyList<Inline> Remainder) Sentence(IReadOnlyList<Inline> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is LineBreak or Image)
            {
                return ([.. line.Take(i)], [.. line.Skip(i)]);
            }

            if (line[i] is Text text && SentenceEnd().Match(text.Value) is { Success: true } end)
            {
                var cut = end.Index + end.Length;
                IReadOnlyList<Inline> title = [.. line.Take(i), new Text(text.Value[..cut])];
                return (title, [new Text(text.Value[cut..]), .. line.Skip(i + 1)]);
            }
        }

        return (line, []);
    }

    [GeneratedRegex(@"^[\s\p{So}\p{Cs}\p{P}\uFE0F]*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:[—–―-]{1,3}|[:：|｜]|(?=\s[(（]))\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:[。！？!?]+|\.(?=\s+\p{Lu}))(?:\s*[\p{So}\p{Cs}\uFE0F]+)?")]
    private static partial Regex SentenceEnd();
}
