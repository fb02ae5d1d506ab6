using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Tests.Rendering;

/// <summary>Reads rich HTML strictly: only the renderer's tags, closed in order, nothing unescaped.</summary>
internal sealed partial record RichHtmlText(
    string Text,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Anchors,
    int Blocks,
    int Media,
    int Depth
)
{
    private static readonly HashSet<string> Void = ["br", "img"];

    private static readonly HashSet<string> Unblocked =
    [
        .. "b i s a code tg-button figcaption summary td th".Split(' '),
    ];

    private static readonly HashSet<string> Blocked =
    [
        .. "p h1 h2 h4 pre ul ol blockquote details table tr figure footer".Split(' '),
    ];

    public static RichHtmlText Read(string html)
    {
        var text = new StringBuilder();
        var (links, anchors, open) = (new List<string>(), new List<string>(), new Stack<string>());
        var (blocks, media, depth, end) = (0, 0, 0, 0);
        foreach (Match tag in Tag().Matches(html))
        {
            text.Append(Plain(html[end..tag.Index]));
            end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Success)
            {
                open.ShouldNotBeEmpty(html);
                open.Pop().ShouldBe(name, html);
                continue;
            }

            var address = Address().Match(tag.Value);
            var isAnchor = address.Groups["kind"].Value == "name";
            if (address.Success)
            {
                (isAnchor ? anchors : links).Add(Plain(address.Groups["value"].Value));
            }

            // An item counts, and so do the words that stand straight within it.
            blocks +=
                name == "li" ? 2
                : Blocked.Contains(name) || isAnchor ? 1
                : 0;
            media += name == "img" ? 1 : 0;
            if (Void.Contains(name))
            {
                continue;
            }

            (Unblocked.Contains(name) || Blocked.Contains(name) || name == "li").ShouldBeTrue(tag.Value);
            open.Push(name);
            depth = Math.Max(depth, open.Count);
        }

        open.ShouldBeEmpty(html);
        text.Append(Plain(html[end..]));
        return new RichHtmlText(text.ToString(), links, anchors, blocks, media, depth);
    }

    private static string Plain(string escaped)
    {
        Unescaped().IsMatch(escaped).ShouldBeFalse(escaped);
        return escaped
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }

    [GeneratedRegex("<(?<close>/)?(?<name>[a-z0-9-]+)(?<attributes>[^<>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<kind>href|src|name|url)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("[<>]|&(?!(lt|gt|amp|quot);)")]
    private static partial Regex Unescaped();
}
