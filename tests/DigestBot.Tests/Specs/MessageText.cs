using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Messages;

namespace DigestBot.Tests.Specs;

/// <summary>
/// Messages as a text that an editor can read: each under a line with its number, with its preview above and its
/// buttons below. A classic text stands as it is; in a rich one, which knows no line breaks of its own, each block
/// and what follows a break stands on a line, indented by what is around it.
/// </summary>
internal static partial class MessageText
{
    public static string Of(IReadOnlyList<OutgoingMessage> messages)
    {
        var text = new StringBuilder();
        foreach (var (index, message) in messages.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"════════ {index + 1}/{messages.Count} ════════\n");
            text.Append(
                message switch
                {
                    TextMessage classic => Shown(classic.Preview) + classic.Html,
                    RichMessage rich => Indented(rich.Html),
                    _ => throw new NotSupportedException(message.GetType().Name),
                }
            );
            text.Append('\n');
            foreach (var row in message.Buttons)
            {
                text.AppendJoin(' ', row.Select(Shown)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Shown(LinkPreview? preview) =>
        preview is null
            ? ""
            : $"[preview{(preview.Large ? ", large" : "")}{(preview.AboveText ? ", above the text" : "")}: {preview.Url}]\n";

    private static string Shown(Button button) =>
        button switch
        {
            LinkButton link => $"[{link.Label} → {link.Target}]",
            CallbackButton callback =>
                $"[{callback.Label} → {callback.Data.Replace("\n", "⏎", StringComparison.Ordinal)}]",
            _ => throw new NotSupportedException(button.GetType().Name),
        };

    private static string Indented(string html)
    {
        var (depth, inFolded) = (0, false);
        return BlockTag().Replace(html, Placed).TrimStart('\n');

        string Placed(Match tag)
        {
            switch (tag.Value)
            {
                case "<br>":
                    return tag.Value + NewLine(depth + 1);
                case "<blockquote expandable":
                    inFolded = true;
                    return NewLine(depth) + tag.Value;
                case "</blockquote>" when inFolded:
                    inFolded = false;
                    return tag.Value;
                case ['<', '/', ..]:
                    return NewLine(--depth) + tag.Value;
                default:
                    return NewLine(tag.Groups["around"].Success ? depth++ : depth) + tag.Value;
            }
        }
    }

    private static string NewLine(int depth) => "\n" + new string(' ', 2 * depth);

    [GeneratedRegex(
        """
            <br>(?!<br>)
            |<blockquote\ expandable
            |<(?<around>ul|ol|details|table|blockquote)\b
            |<(?:h[1-6]|p|li|tr|pre|figure|footer)\b
            |(?<!<li>)<a\ name\b
            |</(?:ul|ol|details|table|blockquote)>
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex BlockTag();
}
