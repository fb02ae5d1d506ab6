using System.Text;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Puts a line of inlines in order: neighbouring texts become one, soft breaks become a break or a blank, bare
/// addresses become links, and nothing blank stands at the edges, or beside wide punctuation.
/// </summary>
internal static class LineTidying
{
    /// <summary>The end of a source line inside a paragraph, before it is known what it means.</summary>
    public static readonly Text SoftBreak = new("\n");

    public static IReadOnlyList<Inline> Tidy(IReadOnlyList<Inline> line) =>
        Trim(WideSigns.WithoutBlanks(BareLinks.Find(Merge(ResolveBreaks(line)))));

    private static List<Inline> ResolveBreaks(IReadOnlyList<Inline> line)
    {
        var resolved = new List<Inline>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            if (!ReferenceEquals(line[i], SoftBreak))
            {
                resolved.Add(WithContent(line[i], ResolveBreaks));
            }
            else if (i > 0 && i + 1 < line.Count)
            {
                resolved.Add(IsMeant(line[i - 1], line[i + 1]) ? new LineBreak() : new Text(" "));
            }
        }

        return resolved;
    }

    /// <summary>
    /// English is wrapped by hand, and there a line's end is a blank. Chinese is not, since renderers would show the
    /// blank: beside a wide character the editor meant to break. So too after a line that ends bold, a small headline.
    /// </summary>
    private static bool IsMeant(Inline before, Inline after) =>
        before is Strong or Image
        || after is Image
        || TypedList.BeginsItem(PlainText.Of([after]))
        || IsWide(Last(before))
        || IsWide(First(after));

    private static char Last(Inline inline) => PlainText.Of([inline]).AsSpan().TrimEnd() is [.., var last] ? last : ' ';

    private static char First(Inline inline) =>
        PlainText.Of([inline]).AsSpan().TrimStart() is [var first, ..] ? first : ' ';

    // From the CJK radicals on all is wide, or half of an emoji or of a rarer ideograph.
    private static bool IsWide(char character) => character >= '\u2E80';

    private static List<Inline> Merge(IReadOnlyList<Inline> line)
    {
        var merged = new List<Inline>(line.Count);
        var text = new StringBuilder();
        foreach (var inline in line)
        {
            if (inline is Text { Value: var value })
            {
                text.Append(value);
                continue;
            }

            Flush();
            merged.Add(WithContent(inline, Merge));
        }

        Flush();
        return merged;

        void Flush()
        {
            if (text.Length > 0)
            {
                merged.Add(new Text(text.ToString()));
                text.Clear();
            }
        }
    }

    private static List<Inline> Trim(List<Inline> line)
    {
        var trimmed = new List<Inline>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            var inline = line[i];
            if (inline is Text text)
            {
                var value = trimmed is [] or [.., LineBreak] ? text.Value.TrimStart() : text.Value;
                inline = new Text(i + 1 == line.Count || line[i + 1] is LineBreak ? value.TrimEnd() : value);
            }

            if (inline is not Text { Value: "" } && (inline is not LineBreak || trimmed is not ([] or [.., LineBreak])))
            {
                trimmed.Add(inline);
            }
        }

        while (trimmed is [.., LineBreak])
        {
            trimmed.RemoveAt(trimmed.Count - 1);
        }

        return trimmed;
    }

    /// <summary>A formatted stretch with its content changed; anything else as it is.</summary>
    public static Inline WithContent(Inline inline, Func<IReadOnlyList<Inline>, List<Inline>> change) =>
        inline switch
        {
            Strong strong => new Strong(change(strong.Content)),
            Emphasis emphasis => new Emphasis(change(emphasis.Content)),
            Strikethrough struck => new Strikethrough(change(struck.Content)),
            Link link => new Link(link.Target, change(link.Content)),
            _ => inline,
        };
}
