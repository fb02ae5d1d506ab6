using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// What Telegram does to every text before it stands in a chat, as TDLib's fix_formatted_text does.
/// <list type="number">
/// <item>Carriage returns, directional overrides and combining lines go; other control characters become spaces.</item>
/// <item>Entities shrink with the text and are brought into shape.</item>
/// <item>Blank space is cut behind the text, and before it as far as the first entity.</item>
/// </list>
/// </summary>
internal static class TextCleaner
{
    private static readonly char[] Blank = [' ', '\n'];

    /// <summary>The clean text; empty if nothing but blank space is left.</summary>
    public static FormattedText Clean(FormattedText given)
    {
        var tidy = Tidy(given);
        var end = tidy.Text.TrimEnd(Blank).Length;
        if (end == 0)
        {
            return FormattedText.Plain("");
        }

        var entities = tidy
            .Entities.Where(entity => entity.Offset < end)
            .Select(entity => entity with { Length = Math.Min(entity.End(), end) - entity.Offset })
            .ToList();
        var first = entities.Count > 0 ? entities[0].Offset : end;
        var start = Math.Min(tidy.Text.Length - tidy.Text.TrimStart(Blank).Length, first);
        return new FormattedText(
            tidy.Text[start..end],
            EntityOrder.Sorted(entities.Select(entity => entity with { Offset = entity.Offset - start }))
        );
    }

    /// <summary>All of it but the cutting of blank space.</summary>
    public static FormattedText Tidy(FormattedText given)
    {
        var kept = new List<char>(given.Text.Length);
        var moved = new int[given.Text.Length + 1];
        for (var i = 0; i < given.Text.Length; i++)
        {
            moved[i] = kept.Count;
            if (!IsDropped(given.Text[i]))
            {
                kept.Add(given.Text[i] < ' ' && given.Text[i] != '\n' ? ' ' : given.Text[i]);
            }
        }

        moved[^1] = kept.Count;
        var entities = EntityFixer.Fix(given.Entities).Select(entity => Move(entity, moved));
        return new FormattedText(new string([.. kept]), EntityFixer.Fix(entities));
    }

    private static bool IsDropped(char c) =>
        c is '\r' or (>= '\u2028' and <= '\u202E') or '\u0333' or '\u033F' or '\u030A';

    private static MessageEntity Move(MessageEntity entity, int[] moved)
    {
        var from = moved[Math.Clamp(entity.Offset, 0, moved.Length - 1)];
        var to = moved[Math.Clamp(entity.End(), 0, moved.Length - 1)];
        return entity with { Offset = from, Length = to - from };
    }
}
