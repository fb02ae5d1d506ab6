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

    /// <summary>What makes up a line.</summary>
    private static readonly HashSet<string> Inline = [.. "b i s a code tg-button br".Split(' ')];

    /// <summary>What counts.</summary>
    private static readonly HashSet<string> Blocked =
    [
        .. "p h1 h2 h4 pre ul ol li blockquote details table tr figure footer".Split(' '),
    ];

    /// <summary>What is a part of a block.</summary>
    private static readonly HashSet<string> Parts = [.. "img figcaption summary td th".Split(' ')];

    public static RichHtmlText Read(string html)
    {
        var text = new StringBuilder();
        var (links, anchors) = (new List<string>(), new List<string>());
        var open = new Stack<OpenTag>([new OpenTag("", HoldsBlocks: true)]);
        var (blocks, media, depth, end) = (0, 0, 0, 0);
        foreach (Match tag in Tag().Matches(html))
        {
            blocks += tag.Index > end ? open.Peek().GoOnWithLine() : 0;
            text.Append(Plain(html[end..tag.Index]));
            end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Success)
            {
                open.Pop().Name.ShouldBe(name, html);
                continue;
            }

            var address = Address().Match(tag.Value);
            var isAnchor = address.Groups["kind"].Value == "name";
            if (address.Success)
            {
                (isAnchor ? anchors : links).Add(Plain(address.Groups["value"].Value));
            }

            if (Inline.Contains(name) && !isAnchor)
            {
                blocks += open.Peek().GoOnWithLine();
            }
            else
            {
                (isAnchor || Blocked.Contains(name) || Parts.Contains(name)).ShouldBeTrue(tag.Value);
                open.Peek().EndLine();
                blocks += Parts.Contains(name) ? 0 : 1;
            }

            media += name == "img" ? 1 : 0;
            if (Void.Contains(name))
            {
                continue;
            }

            open.Push(new OpenTag(name, name is "li" or "details" || tag.Value == "<blockquote>"));
            depth = Math.Max(depth, open.Count - 1);
        }

        open.ShouldHaveSingleItem(html);
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

    /// <summary>An element that is not closed yet.</summary>
    /// <param name="Name">Its name; empty for the document.</param>
    /// <param name="HoldsBlocks">Whether a line straight within it is a paragraph, and counts.</param>
    private sealed record OpenTag(string Name, bool HoldsBlocks)
    {
        private bool _inLine;

        /// <summary>The blocks that words straight within it add: one where they begin a line.</summary>
        public int GoOnWithLine()
        {
            var begins = HoldsBlocks && !_inLine;
            _inLine = true;
            return begins ? 1 : 0;
        }

        public void EndLine() => _inLine = false;
    }

    [GeneratedRegex("<(?<close>/)?(?<name>[a-z0-9-]+)(?<attributes>[^<>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<kind>href|src|name|url)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("[<>]|&(?!(lt|gt|amp|quot);)")]
    private static partial Regex Unescaped();
}
