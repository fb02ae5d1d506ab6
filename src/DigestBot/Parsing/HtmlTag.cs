using System.Net;
using System.Text.RegularExpressions;

namespace DigestBot.Parsing;

/// <summary>What an HTML tag means to a text.</summary>
internal enum HtmlRole
{
    /// <summary>No tag of HTML (<c>&lt;think&gt;</c>): the reader is to see it as it stands.</summary>
    Unknown,

    /// <summary>Changes nothing that the model carries: <c>span</c>, a comment.</summary>
    Transparent,

    /// <summary>Begins a new paragraph: <c>div</c>, <c>li</c>.</summary>
    Boundary,

    /// <summary>Holds text that means something: <c>a</c>, <c>b</c>, <c>code</c>.</summary>
    Formatting,

    /// <summary>Holds what no reader is shown: <c>script</c>.</summary>
    Hidden,

    /// <summary>Stands for itself: <c>br</c>, <c>img</c>, <c>video</c>.</summary>
    Standalone,
}

/// <summary>One HTML tag.</summary>
/// <param name="Name">In lower case; empty for comments and declarations.</param>
/// <param name="Closes">Whether it is an end tag.</param>
/// <param name="Source">As it stands in the text.</param>
internal sealed partial record HtmlTag(string Name, bool Closes, string Source)
{
    private static readonly Dictionary<string, HtmlRole> Roles = new[]
    {
        (HtmlRole.Formatting, "a b strong i em cite s del strike code kbd samp tt"),
        (HtmlRole.Standalone, "br img video audio source iframe embed wbr hr"),
        (HtmlRole.Hidden, "script style template"),
        (
            HtmlRole.Boundary,
            "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure "
                + "footer form h1 h2 h3 h4 h5 h6 head header html legend li main menu nav ol p pre section summary table "
                + "tbody td tfoot th thead title tr ul caption"
        ),
        (
            HtmlRole.Transparent,
            "abbr bdi bdo big col colgroup data dfn font input ins label link mark meta noscript object param picture q "
                + "rp rt ruby small span sub sup svg time track u var"
        ),
    }
        .SelectMany(group => group.Item2.Split(' '), (group, name) => (name, role: group.Item1))
        .ToDictionary(pair => pair.name, pair => pair.role);

    public HtmlRole Role => Name.Length == 0 ? HtmlRole.Transparent : Roles.GetValueOrDefault(Name);

    public static HtmlTag Read(string source)
    {
        var match = Shape().Match(source);
        return new HtmlTag(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["end"].Length > 0, source);
    }

    /// <summary>An attribute's value, its entities decoded; null where it is absent.</summary>
    public string? Attribute(string name)
    {
        foreach (Match match in Attributes().Matches(Source))
        {
            if (match.Groups["name"].ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(match.Groups["value"].Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(
        """\s(?<name>[^\s"'<>/=]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'=<>`]+))""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Attributes();
}
