using System.Text;
using System.Text.RegularExpressions;

namespace LocalTelegram.Tests.Conformance;

/// <summary>Makes texts in Telegram's HTML, and breaks every other one by a few random edits.</summary>
internal sealed partial class HtmlGenerator(Random random)
{
    private const string Disturbing = "<>/=\"'& \n\t\0;:#.-xXbB0aé中";
    private const int DeepestNesting = 5;

    private static readonly string[] Words =
    [
        "a",
        "Word",
        "中文",
        "😀",
        "é",
        " ",
        "\n",
        "\t",
        "&amp;",
        "&lt;",
        "&gt",
        "&quot;",
        "&nbsp;",
        "&apos;",
        "&",
        "&#65;",
        "&#x1F600;",
        "&#0;",
        "&#1114111;",
        "&#xd83d;&#xde00;",
        "&#xdc00;",
        "http://x.y",
        "\u200b",
        "\r\n",
    ];

    private static readonly string[] Plain =
    [
        "b",
        "strong",
        "i",
        "em",
        "s",
        "strike",
        "del",
        "u",
        "ins",
        "tg-spoiler",
        "pre",
        "code",
        "blockquote",
        "B",
        "Code",
    ];

    private static readonly string[] Unknown = ["br", "p", "ul", "h1", "!--", "br/", "", "b/", "tg", "É", "spoiler"];

    private static readonly string[] Schemes =
    [
        "",
        "http://",
        "https://",
        "HTTP://",
        "ftp://",
        "tg:",
        "tg://",
        "TG://",
        "ton://",
        "tonsite://",
        "mailto:",
        "javascript:",
        "//",
        "http:",
    ];

    private static readonly string[] Hosts =
    [
        "a.b",
        "A.B",
        "x",
        "user",
        "resolve",
        "a_b.c",
        "中文.cn",
        "u@a.b",
        "u:p@a.b",
        "[::1]",
        "[::g]",
        "1.2.3.4",
        "a%20.b",
        "a%2.b",
        "a..b",
        ".",
        "a b.c",
        "a\\b.c",
        "",
        "a.b:",
        "_x",
        "a!b.c",
    ];

    private static readonly string[] Ports = ["", "", "", ":80", ":0080", ":0", ":99999", ":x", ":443"];

    private static readonly string[] Paths =
    [
        "",
        "/",
        "/x",
        "?id=7",
        "/?id=07",
        "?a=1&amp;id=9#z",
        "?id=1099511627775",
        "?id=1099511627776",
        "?ID=5",
        "#f",
        "/a b",
        "/ ",
        "/%zz",
        "/中",
        "?",
        "\n",
    ];

    private static readonly string[] Moments =
    [
        "5",
        "0",
        "-5",
        "1700000000",
        "99999999999",
        "4294967301",
        "1e3",
        " 5",
        "",
        "x",
        "2147483648",
        "-4294967295",
    ];

    private static readonly string[] Formats = ["", "r", "R", "wDT", "Wdt", "d", "Dd", "tT", "x", "rw", "dD", "w w"];

    private static readonly string[] Emoji = ["5368324170671202286", "-5", "0", "05", "x", "", "99999999999999999999"];

    /// <summary>A text that is well formed, as far as its words and attributes allow.</summary>
    public string Whole()
    {
        var html = new StringBuilder();
        Fill(html, 0);
        return html.ToString();
    }

    /// <summary>The same with one to four random edits.</summary>
    public string Broken()
    {
        var html = new StringBuilder(Whole());
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            Disturb(html);
        }

        return html.ToString();
    }

    /// <summary>
    /// Half a surrogate pair within an address or a language makes TDLib itself end the process, so such a text cannot
    /// be judged.
    /// </summary>
    public static bool CanBeJudged(string html) =>
        !SurrogateReference().IsMatch(html)
        || !(html.Contains('=', StringComparison.Ordinal) || html.Contains("<a", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("&#(x0*d[89a-f]|0*5[5-7])", RegexOptions.IgnoreCase)]
    private static partial Regex SurrogateReference();

    private void Fill(StringBuilder html, int depth)
    {
        for (var parts = random.Next(0, 5); parts > 0; parts--)
        {
            if (depth < DeepestNesting && random.Next(3) > 0)
            {
                Element(html, depth);
            }
            else
            {
                html.Append(Pick(Words));
            }
        }
    }

    private void Element(StringBuilder html, int depth)
    {
        var (name, attributes) = random.Next(12) switch
        {
            0 or 1 => ("a", Attribute("href", Address())),
            2 => ("span", Attribute("class", random.Next(9) > 0 ? "tg-spoiler" : Pick(Words))),
            3 => ("tg-emoji", Attribute("emoji-id", random.Next(3) > 0 ? Emoji[0] : Pick(Emoji))),
            4 => ("tg-time", Attribute("unix", Pick(Moments)) + Attribute("format", Pick(Formats))),
            5 => ("blockquote", random.Next(2) > 0 ? " expandable" : Attribute("expandable", "")),
            6 => ("code", Attribute("class", random.Next(4) > 0 ? "language-c#" : Pick(Words))),
            7 => ("pre", random.Next(4) > 0 ? "><code" + Attribute("class", "language-x") : ""),
            8 when random.Next(12) == 0 => (Pick(Unknown), ""),
            _ => (Pick(Plain), random.Next(12) == 0 ? Attribute("x", Pick(Words)) : ""),
        };
        html.Append('<').Append(name).Append(attributes).Append('>');
        Fill(html, depth + 1);
        html.Append(attributes.StartsWith('>') ? "</code>" : "");
        html.Append(random.Next(20) == 0 ? "</>" : $"</{name}{(random.Next(20) == 0 ? " " : "")}>");
    }

    private string Attribute(string name, string value) =>
        random.Next(8) switch
        {
            0 => $" {name}='{value}'",
            1 => $"\n{name} = \"{value}\" ",
            2 when value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') => $" {name}={value}",
            3 => "",
            _ => $" {name}=\"{value}\"",
        };

    private string Address() => Pick(Schemes) + Pick(Hosts) + Pick(Ports) + Pick(Paths);

    private void Disturb(StringBuilder html)
    {
        var at = random.Next(html.Length + 1);
        switch (random.Next(5))
        {
            case 0 when at < html.Length:
                html.Remove(at, Math.Min(random.Next(1, 4), html.Length - at));
                break;
            case 1 when at < html.Length:
                html[at] = Disturbing[random.Next(Disturbing.Length)];
                break;
            case 2:
                html.Length = at;
                break;
            case 3:
                html.Insert(at, $"<{(random.Next(2) == 0 ? "/" : "")}{Pick(Plain)}>");
                break;
            default:
                html.Insert(at, Disturbing[random.Next(Disturbing.Length)]);
                break;
        }

        Mend(html);
    }

    // An edit may cut an emoji in two, which JSON cannot carry.
    private static void Mend(StringBuilder html)
    {
        for (var i = 0; i < html.Length; i++)
        {
            var paired = i + 1 < html.Length && char.IsSurrogatePair(html[i], html[i + 1]);
            if (paired)
            {
                i++;
            }
            else if (char.IsSurrogate(html[i]))
            {
                html[i] = '?';
            }
        }
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
