using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A line that names a story or a section.</summary>
/// <param name="Title">Its text, without the number that an editor put before it.</param>
/// <param name="Url">Where its first link leads, when that is the web.</param>
/// <param name="More">What neither of them carries: further links, and pictures.</param>
internal sealed partial record Headline(string Title, Uri? Url, IReadOnlyList<Inline> More)
{
    public static Headline Of(IReadOnlyList<Inline> line)
    {
        var links = Inlines.In(line).OfType<Link>().ToList();
        var url = links.Select(link => link.Target).FirstOrDefault(LinkTarget.IsWeb);
        var text = WithoutAddress(line);
        var title = Number().Replace(text, "");
        return new Headline(
            WithoutStop(title.Length == 0 ? text : title),
            url,
            [.. links.Where(link => link.Target != url), .. Inlines.In(line).OfType<Image>()]
        );
    }

    /// <summary>Whether the line begins with a number, as the stories of a numbered digest do.</summary>
    public static bool IsNumbered(IReadOnlyList<Inline> line) => Number().IsMatch(Plain(line));

    /// <summary>Whether most of the line is a link to the web.</summary>
    public static bool IsLinked(IReadOnlyList<Inline> line) =>
        Inlines.In(line).OfType<Link>().Any(link => LinkTarget.IsWeb(link.Target))
        && 2
            * Inlines
                .In(line)
                .OfType<Link>()
                .Where(link => LinkTarget.IsWeb(link.Target))
                .Sum(link => Plain(link.Content).Length)
            >= Plain(line).Length;

    private static readonly char[] BeforeAddress = [' ', ':', '：', '-', '—', '–', '|', '｜'];

    // A headline may ask or exclaim, but its full stop is that of the sentence it was.
    private static string WithoutStop(string title) => title.EndsWith('。') ? title[..^1] : title;

    /// <summary>The text without the bare address that it ends in, which the link carries.</summary>
    private static string WithoutAddress(IReadOnlyList<Inline> line)
    {
        var isBare = line is [.., Link { Content: [Text shown] } last] && shown.Value == last.Target.OriginalString;
        var words = isBare ? Plain([.. line.SkipLast(1)]).TrimEnd(BeforeAddress) : "";
        return words.Length > 0 ? words : Plain(line);
    }

    private static string Plain(IReadOnlyList<Inline> line) => Blanks().Replace(PlainText.Of(line), " ").Trim();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:[.、)）:：](?![0-9])|\uFE0F?\u20E3)|[(（][0-9]{1,3}[)）]|[①-⑳])\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
