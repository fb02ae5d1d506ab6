using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Tests.Rendering;

/// <summary>
/// Reads Telegram's HTML more strictly than Telegram: only tags that are known, closed in order, no quote within a
/// quote, no link within a link, nothing unescaped.
/// </summary>
internal sealed partial record TelegramHtml(string Text, IReadOnlyList<string> Links, int Entities)
{
    private static readonly HashSet<string> Known = ["b", "i", "s", "a", "code", "pre", "blockquote"];
    private static readonly HashSet<string> Styles = ["b", "i", "s"];

    public static TelegramHtml Read(string html)
    {
        var text = new StringBuilder();
        var links = new List<string>();
        var open = new Stack<string>();
        var entities = 0;
        var end = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            text.Append(Plain(html[end..tag.Index]));
            end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            Known.ShouldContain(name, html);
            if (tag.Groups["close"].Success)
            {
                open.ShouldNotBeEmpty(html);
                open.Pop().ShouldBe(name, html);
                tag.Groups["attributes"].Value.ShouldBeEmpty(html);
                continue;
            }

            open.ShouldNotContain(name, html);
            var inPre = name == "code" && open.TryPeek(out var outer) && outer == "pre";
            // Where a style begins, Telegram cuts those around it.
            entities +=
                inPre ? 0
                : Styles.Contains(name) ? 1 + open.Count(Styles.Contains)
                : 1;
            Attributes(name, inPre).IsMatch(tag.Groups["attributes"].Value).ShouldBeTrue(tag.Value);
            if (name == "a")
            {
                links.Add(Plain(tag.Groups["attributes"].Value[7..^1]));
            }

            open.Push(name);
        }

        open.ShouldBeEmpty(html);
        text.Append(Plain(html[end..]));
        return new TelegramHtml(text.ToString(), links, entities);
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

    private static Regex Attributes(string name, bool inPre) =>
        name switch
        {
            "a" => Href(),
            "blockquote" => Expandable(),
            "code" when inPre => Language(),
            _ => None(),
        };

    [GeneratedRegex("<(?<close>/)?(?<name>[a-z0-9]+)(?<attributes>[^<>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("[<>]|&(?!(lt|gt|amp|quot);)")]
    private static partial Regex Unescaped();

    [GeneratedRegex("^ href=\"(https?|tg)://?[^\"<>]+\"$")]
    private static partial Regex Href();

    [GeneratedRegex("^( expandable)?$")]
    private static partial Regex Expandable();

    [GeneratedRegex("^( class=\"language-[^\" <>]+\")?$")]
    private static partial Regex Language();

    [GeneratedRegex("^$")]
    private static partial Regex None();
}
