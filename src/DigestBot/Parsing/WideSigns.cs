using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Drops blanks beside the wide punctuation of Chinese, which brings its own room. Editors write one behind
/// <c>**建议：**</c>, since without it few readers of Markdown see the bold.
/// </summary>
internal static partial class WideSigns
{
    private const string Opening = "（「『《【〈";
    private const string Closing = "，。、；：！？）」』》】〉";

    public static List<Inline> WithoutBlanks(IReadOnlyList<Inline> line)
    {
        var closed = new List<Inline>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not Text text)
            {
                closed.Add(LineTidying.WithContent(line[i], WithoutBlanks));
                continue;
            }

            var value = Blanks().Replace(text.Value, "");
            value = i > 0 && Words(line[i - 1]) is [.., var last] && IsSign(last) ? value.TrimStart(' ') : value;
            value =
                i + 1 < line.Count && Words(line[i + 1]) is [var first, ..] && IsSign(first)
                    ? value.TrimEnd(' ')
                    : value;
            if (value.Length > 0)
            {
                closed.Add(new Text(value));
            }
        }

        return closed;
    }

    private static bool IsSign(char character) => Opening.Contains(character) || Closing.Contains(character);

    /// <summary>The words of a formatted stretch; of code and pictures none, whose signs mean something else.</summary>
    private static string Words(Inline inline) => inline is CodeSpan or Image ? "" : PlainText.Of([inline]);

    // Behind the number of a headline (1、 2024 年) the blank tells where the number ends.
    [GeneratedRegex(
        $"(?<=[{Closing}{Opening}])(?<!^[（(]?[0-9]{{1,3}}[{Closing}]) +| +(?=[{Closing}])|(?<=[\\p{{L}}\\p{{N}}]) +(?=[{Opening}])"
    )]
    private static partial Regex Blanks();
}
