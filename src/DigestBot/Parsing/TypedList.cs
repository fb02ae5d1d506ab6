using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// A list that was typed with signs which Markdown does not know: <c>• …</c>, <c>1️⃣ …</c>, <c>① …</c>. A paragraph is
/// one if each of its lines begins so; the sign is not text.
/// </summary>
internal static partial class TypedList
{
    public static Block Read(IReadOnlyList<Inline> paragraph)
    {
        var lines = Lines(paragraph).ToList();
        return lines.TrueForAll(line => line is [Text first, ..] && Sign().IsMatch(first.Value))
            ? new ListBlock(IsCounted(lines[0]) ? 1 : null, [.. lines.Select(Item)])
            : new Paragraph(paragraph);
    }

    /// <summary>Whether a text begins with such a sign.</summary>
    public static bool BeginsItem(string text) => Sign().IsMatch(text);

    /// <summary>The lines of a paragraph, without the breaks between them.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Lines(IReadOnlyList<Inline> paragraph)
    {
        var from = 0;
        for (var i = 0; i <= paragraph.Count; i++)
        {
            if (i == paragraph.Count || paragraph[i] is LineBreak)
            {
                yield return [.. paragraph.Take(i).Skip(from)];
                from = i + 1;
            }
        }
    }

    private static bool IsCounted(IReadOnlyList<Inline> line) => !"•▪●◆■➤►‣⁃".Contains(((Text)line[0]).Value[0]);

    private static IReadOnlyList<Block> Item(IReadOnlyList<Inline> line) =>
        LineTidying.Tidy([new Text(Sign().Replace(((Text)line[0]).Value, "")), .. line.Skip(1)]) is { Count: > 0 } text
            ? [new Paragraph(text)]
            : [];

    [GeneratedRegex(@"^(?:[•▪●◆■➤►‣⁃]|[0-9]\uFE0F?\u20E3|[①-⑳])\s*")]
    private static partial Regex Sign();
}
