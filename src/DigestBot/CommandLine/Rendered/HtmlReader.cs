using System.Text.RegularExpressions;

namespace DigestBot.CommandLine.Rendered;

/// <summary>
/// Reads a finished message as strictly as Telegram: known tags alone, each closed where it was opened, no other
/// less-than sign.
/// </summary>
internal static partial class HtmlReader
{
    /// <param name="html">The message.</param>
    /// <param name="known">The tags that may stand in it.</param>
    /// <exception cref="FormatException">Telegram would refuse it; the message says why.</exception>
    public static IReadOnlyList<HtmlNode> Read(string html, IReadOnlySet<string> known)
    {
        var open = new Stack<(HtmlElement Element, List<HtmlNode> Content)>();
        var content = new List<HtmlNode>();
        var end = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            AddText(content, html[end..tag.Index]);
            end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (!known.Contains(name))
            {
                throw new FormatException($"{tag.Value} is no tag that it may hold");
            }

            if (!tag.Groups["close"].Success)
            {
                var element = new HtmlElement(name, Attributes(tag), []);
                if (HtmlTags.IsEmpty(name))
                {
                    content.Add(element);
                    continue;
                }

                open.Push((element, content));
                content = [];
            }
            else if (open.TryPop(out var outer) && outer.Element.Name == name)
            {
                outer.Content.Add(outer.Element with { Content = content });
                content = outer.Content;
            }
            else
            {
                throw new FormatException($"{tag.Value} closes what is not open");
            }
        }

        AddText(content, html[end..]);
        return open.TryPeek(out var left) ? throw new FormatException($"<{left.Element.Name}> is not closed") : content;
    }

    private static void AddText(List<HtmlNode> content, string escaped)
    {
        if (escaped.Contains('<', StringComparison.Ordinal))
        {
            throw new FormatException("a less-than sign stands outside of a tag");
        }

        if (escaped.Length > 0)
        {
            content.Add(new HtmlText(Plain(escaped)));
        }
    }

    private static Dictionary<string, string> Attributes(Match tag) =>
        Attribute()
            .Matches(tag.Groups["attributes"].Value)
            .ToDictionary(match => match.Groups["name"].Value, match => Plain(match.Groups["value"].Value));

    private static string Plain(string escaped) =>
        escaped
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("""<(?<close>/)?(?<name>[a-z0-9-]+)(?<attributes>( [a-z]+(="[^"<>]*")?)*)/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-z]+)(="(?<value>[^"]*)")?""")]
    private static partial Regex Attribute();
}
