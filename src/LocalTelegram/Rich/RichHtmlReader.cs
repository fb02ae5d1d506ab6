using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LocalTelegram.Formatting;

namespace LocalTelegram.Rich;

/// <summary>
/// Reads a rich message's HTML into a tree
/// (<see href="https://core.telegram.org/bots/api#rich-message-formatting-options"/>).
/// </summary>
/// <remarks>
/// Telegram reads it on its servers and documents what it takes, not how it refuses; the refusals here are worded as
/// those of the classic parser. States: between tags, words are collected; at a less-than sign a tag is read; a closing
/// tag must match the innermost open one. Failure: any unknown, unclosed or unmatched tag, or nesting beyond the limit.
/// </remarks>
internal sealed partial class RichHtmlReader
{
    private static readonly HashSet<string> NamedReferences =
    [
        .. "lt gt amp quot apos nbsp hellip mdash ndash lsquo rsquo ldquo rdquo".Split(' '),
    ];

    private readonly string html;
    private int at;

    private RichHtmlReader(string html) => this.html = html;

    /// <exception cref="ParseException">Telegram would refuse it.</exception>
    public static IReadOnlyList<RichNode> Read(string html) => new RichHtmlReader(html).ReadNodes(null, 0);

    private List<RichNode> ReadNodes(string? parent, int depth)
    {
        if (depth > RichLimits.Depth)
        {
            throw new ParseException("RICH_MESSAGE_DEPTH_TOO_BIG");
        }

        var nodes = new List<RichNode>();
        while (at < html.Length)
        {
            if (html[at] != '<')
            {
                nodes.Add(new RichWords(ReadWords()));
                continue;
            }

            if (string.CompareOrdinal(html, at, "</", 0, 2) == 0)
            {
                CloseTag(parent);
                return nodes;
            }

            nodes.Add(ReadElement(depth));
        }

        return parent is null
            ? nodes
            : throw new ParseException($"Can't find end tag corresponding to start tag \"{parent}\"");
    }

    private string ReadWords()
    {
        var end = html.IndexOf('<', at);
        var words = html[at..(end < 0 ? html.Length : end)];
        at += words.Length;
        return Decode(words);
    }

    private RichElement ReadElement(int depth)
    {
        var begin = Offset();
        var match = StartTag().Match(html, at);
        if (!match.Success)
        {
            throw new ParseException($"Unclosed start tag at byte offset {begin}");
        }

        var name = AsciiCase.Lower(match.Groups["name"].Value);
        if (!RichTags.IsKnown(name))
        {
            throw new ParseException($"Unsupported start tag \"{name}\" at byte offset {begin}");
        }

        at += match.Length;
        var attributes = new Dictionary<string, string>();
        foreach (var attribute in Attribute().Matches(match.Groups["attributes"].Value).Cast<Match>())
        {
            attributes[AsciiCase.Lower(attribute.Groups["key"].Value)] = Decode(attribute.Groups["value"].Value);
        }

        var isEmpty = RichTags.IsVoid(name) || match.Groups["closed"].Success;
        return new RichElement(name, attributes, isEmpty ? [] : ReadNodes(name, depth + 1));
    }

    private void CloseTag(string? expected)
    {
        var begin = Offset();
        if (expected is null)
        {
            throw new ParseException($"Unexpected end tag at byte offset {begin}");
        }

        var end = html.IndexOf('>', at);
        if (end < 0)
        {
            throw new ParseException($"Unclosed end tag at byte offset {begin}");
        }

        var name = AsciiCase.Lower(html[(at + 2)..end].Trim());
        if (name != expected)
        {
            throw new ParseException(
                $"Unmatched end tag at byte offset {begin}, expected \"</{expected}>\", found \"</{name}>\""
            );
        }

        at = end + 1;
    }

    private int Offset() => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    private static string Decode(string text) =>
        Reference()
            .Replace(
                text,
                match =>
                    match.Groups["name"] is { Success: true } name && !NamedReferences.Contains(name.Value)
                        ? match.Value
                        : WebUtility.HtmlDecode(match.Value)
            );

    [GeneratedRegex(
        "\\G<(?<name>[A-Za-z0-9-]+)(?<attributes>(\\s+[A-Za-z0-9-]+(\\s*=\\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.-]+))?)*)\\s*(?<closed>/)?>"
    )]
    private static partial Regex StartTag();

    [GeneratedRegex(
        "(?<key>[A-Za-z0-9-]+)(\\s*=\\s*(\"(?<value>[^\"]*)\"|'(?<value>[^']*)'|(?<value>[A-Za-z0-9.-]+)))?"
    )]
    private static partial Regex Attribute();

    [GeneratedRegex("&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|(?<name>[a-z]+));")]
    private static partial Regex Reference();
}
