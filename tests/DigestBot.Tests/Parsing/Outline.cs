using System.Globalization;
using System.Text;
using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

/// <summary>
/// A digest as an indented list that an editor can read: what the parser understood, word for word. Bold is
/// <c>**…**</c>, a link <c>[…](…)</c>, a break <c>⏎</c>.
/// </summary>
internal static class Outline
{
    public static string Of(ParseResult result) =>
        result switch
        {
            Parsed parsed => Of(parsed.Digest)
                + string.Concat(
                    parsed.Warnings.Select(warning => $"warning, line {warning.Line}: {warning.Message}\n")
                ),
            Refused refused => $"refused {refused.Error}\n",
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };

    private static string Of(Digest digest)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"date: {digest.Date:yyyy-MM-dd}\ntitle: {digest.Title}\n");
        Optional("category", digest.Category);
        Optional("tags", string.Join(" | ", digest.Tags));
        Optional("keywords", string.Join(" | ", digest.Keywords));
        Optional("cover", digest.Cover?.OriginalString);
        Optional("community", digest.Community is { } group ? $"{group.Handle} {group.Link}" : null);
        foreach (var line in digest.Summary)
        {
            text.Append("summary: ").Append(Line(line)).Append('\n');
        }

        Blocks(text, digest.Introduction, "");
        foreach (var section in digest.Sections)
        {
            text.Append($"\nsection: {section.Title}".TrimEnd(' ')).Append('\n');
            Blocks(text, section.Introduction, "  ");
            foreach (var story in section.Stories)
            {
                text.Append(story.Kind == StoryKind.Full ? "  story: " : "  brief: ").Append(story.Title).Append('\n');
                text.Append(story.Url is null ? "" : $"    <{story.Url.OriginalString}>\n");
                Blocks(text, story.Body, "    ");
                if (story.Insight is { } insight)
                {
                    text.Append("    insight: ").Append(insight.Label).Append('\n');
                    Blocks(text, insight.Blocks, "      ");
                }
            }
        }

        return text.ToString();

        void Optional(string name, string? value) =>
            text.Append(string.IsNullOrEmpty(value) ? "" : $"{name}: {value}\n");
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    text.Append(indent).Append(Line(paragraph.Content)).Append('\n');
                    break;
                case Subheading heading:
                    text.Append(indent).Append("# ").Append(Line(heading.Content)).Append('\n');
                    break;
                case ListBlock list:
                    for (var i = 0; i < list.Items.Count; i++)
                    {
                        var mark = list.Start is { } start ? $"{start + i}. " : "- ";
                        var item = new StringBuilder();
                        Blocks(item, list.Items[i], indent + "   ");
                        text.Append(indent).Append(mark).Append(item.ToString().TrimStart());
                        text.Append(item.Length == 0 ? "\n" : "");
                    }

                    break;
                case QuoteBlock quote:
                    Blocks(text, quote.Content, indent + "> ");
                    break;
                case CodeBlock code:
                    var lines = code.Code.Replace("\n", "\n" + indent, StringComparison.Ordinal);
                    text.Append(indent).Append($"```{code.Language}\n{indent}{lines}\n{indent}```\n");
                    break;
                case TableBlock table:
                    foreach (var row in table.Rows.Prepend(table.Header).Where(row => row.Count > 0))
                    {
                        text.Append(indent).Append("| ").AppendJoin(" | ", row.Select(Line)).Append(" |\n");
                    }

                    break;
            }
        }
    }

    private static string Line(IEnumerable<Inline> line) =>
        string.Concat(
            line.Select(inline =>
                inline switch
                {
                    Text text => text.Value,
                    Strong strong => $"**{Line(strong.Content)}**",
                    Emphasis emphasis => $"*{Line(emphasis.Content)}*",
                    Strikethrough struck => $"~~{Line(struck.Content)}~~",
                    CodeSpan code => $"`{code.Code}`",
                    Link link => $"[{Line(link.Content)}]({link.Target.OriginalString})",
                    Image image => $"![{image.Description}]({image.Source.OriginalString})",
                    _ => "⏎",
                }
            )
        );
}
