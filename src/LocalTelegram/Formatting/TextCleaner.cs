using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// What Telegram does to every text before it stands in a chat: carriage returns and directional marks go, control
/// characters become spaces, blank space around the text is cut, entities shrink with it and empty ones vanish.
/// </summary>
internal static class TextCleaner
{
    public static FormattedText Clean(FormattedText given)
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
        var text = new string([.. kept]);
        var start = text.Length - text.TrimStart(Blank).Length;
        var end = text.TrimEnd(Blank).Length;
        if (end <= start)
        {
            return FormattedText.Plain("");
        }

        var entities = given
            .Entities.Select(entity => Shift(entity, moved, start, end))
            .Where(entity => entity.Length > 0);
        return new FormattedText(text[start..end], EntityOrder.Sorted(entities));
    }

    private static readonly char[] Blank = [' ', '\n'];

    private static bool IsDropped(char c) => c is '\r' or (>= '\u2028' and <= '\u202E');

    private static MessageEntity Shift(MessageEntity entity, int[] moved, int start, int end)
    {
        var from = Math.Clamp(moved[Math.Clamp(entity.Offset, 0, moved.Length - 1)], start, end);
        var to = Math.Clamp(moved[Math.Clamp(entity.Offset + entity.Length, 0, moved.Length - 1)], start, end);
        return entity with { Offset = from - start, Length = to - from };
    }
}
