using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Divides a story's text into what happened and what it means. The insight begins
/// <list type="bullet">
/// <item>at a line that is its label alone (<c>**深度解读 &amp; 洞察：**</c>, or a small heading): it has all that follows;</item>
/// <item>at a quote that begins with its label in bold (<c>&gt; **观点：** …</c>): it is that quote;</item>
/// <item>at a paragraph that begins so: it is that paragraph.</item>
/// </list>
/// Lines at the end that name the source stay with what happened.
/// </summary>
internal static partial class StoryText
{
    private const int MaxLabel = 24;

    public static (IReadOnlyList<Block> Body, Insight? Insight) Divide(IReadOnlyList<Block> text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (LabelAlone(text[i]) is { } label)
            {
                var tail = text.Count;
                while (tail > i + 1 && IsSource(text[tail - 1]))
                {
                    tail--;
                }

                if (tail > i + 1)
                {
                    var insight = new Insight(label, [.. text.Take(tail).Skip(i + 1)]);
                    return ([.. text.Take(i), .. text.Skip(tail)], insight);
                }
            }

            if (Labelled(text[i]) is { Blocks.Count: > 0 } labelled)
            {
                return ([.. text.Take(i), .. text.Skip(i + 1)], labelled);
            }
        }

        return (text, null);
    }

    /// <summary>Whether a block only says where the news was read.</summary>
    public static bool IsSource(Block block) =>
        block switch
        {
            Paragraph paragraph => Source().IsMatch(PlainText.Of(paragraph.Content).TrimStart()),
            QuoteBlock { Content: [var only] } => IsSource(only),
            _ => false,
        };

    /// <summary>Whether a heading is the label of an insight.</summary>
    public static bool IsInsightLabel(IReadOnlyList<Inline> line) => LabelOf(line) is not null;

    private static string? LabelAlone(Block block) =>
        block switch
        {
            Subheading heading => LabelOf(heading.Content),
            Paragraph { Content: [Strong label] } => LabelOf(label.Content),
            Paragraph { Content: [Strong label, Text { Value: "：" or ":" }] } => LabelOf(label.Content),
            _ => null,
        };

    private static Insight? Labelled(Block block) =>
        block switch
        {
            QuoteBlock { Content: [Paragraph first, ..] } quote when Remark(first) is var (label, text) => new Insight(
                label,
                [.. text, .. quote.Content.Skip(1)]
            ),
            Paragraph paragraph when Remark(paragraph) is var (label, text) => new Insight(label, [.. text]),
            _ => null,
        };

    /// <summary>A label in bold with its colon, and what the paragraph says after it.</summary>
    private static (string Label, IEnumerable<Block> Text)? Remark(Paragraph paragraph)
    {
        if (paragraph.Content is not [Strong bold, ..] || LabelOf(bold.Content) is not { } label)
        {
            return null;
        }

        var rest = paragraph.Content.Skip(1).ToList();
        var hasColon = PlainText.Of(bold.Content).TrimEnd() is [.., ':' or '：'];
        if (rest is [Text next, ..])
        {
            var value = next.Value.TrimStart();
            hasColon |= value is [':' or '：', ..];
            rest[0] = new Text(value.TrimStart(':', '：', ' '));
        }

        if (!hasColon && rest is not [LineBreak, ..])
        {
            return null;
        }

        var text = LineTidying.Tidy(rest);
        return (label, text.Count == 0 ? [] : [new Paragraph(text)]);
    }

    private static string? LabelOf(IReadOnlyList<Inline> line)
    {
        var text = PlainText.Of(line).Trim().TrimEnd(':', '：').TrimEnd();
        return text.Length <= MaxLabel && Insightful().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(
        @"解读|洞察|点评|观点|锐评|短评|评论|评析|思考|启示|insight|analysis|takeaway|commentary|why it matters|our take",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Insightful();

    [GeneratedRegex(
        @"^(?:[\p{So}\p{Cs}\uFE0F]\s*)?(?:(?:信息|新闻|消息|原文)?来源|原文(?:链接)?|出处|链接|阅读(?:原文|更多|全文)|查看(?:原文|更多|详情)|sources?\b|via\b|read (?:more|on|the)\b|(?:original|full) (?:article|story|post)|links?\s*[:：])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Source();
}
