using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// Makes styles fit around all else, as TDLib does.
/// <list type="number">
/// <item>Stretches of one style that overlap or touch become one.</item>
/// <item>Wherever another style, or any other entity, begins, and wherever another entity ends, open styles are cut.</item>
/// <item>What lies within code is dropped.</item>
/// </list>
/// </summary>
internal sealed class StyleSplitter
{
    private readonly Queue<MessageEntity> waiting;
    private readonly Dictionary<string, (int Begin, int End)> open = [];
    private readonly List<MessageEntity> cut = [];

    private StyleSplitter(IEnumerable<MessageEntity> styles) => waiting = new Queue<MessageEntity>(styles);

    /// <param name="styles">Styles, in order.</param>
    /// <param name="others">All else, in order, none crossing another.</param>
    /// <returns>The styles, not in order.</returns>
    public static IReadOnlyList<MessageEntity> Split(
        IEnumerable<MessageEntity> styles,
        IEnumerable<MessageEntity> others
    )
    {
        var splitter = new StyleSplitter(styles);
        var around = new Stack<MessageEntity>();
        foreach (var other in others)
        {
            splitter.AdvanceTo(other.Offset, around);
            around.Push(other);
        }

        splitter.AdvanceTo(int.MaxValue, around);
        return splitter.cut;
    }

    private void AdvanceTo(int offset, Stack<MessageEntity> around)
    {
        while (around.TryPeek(out var inner) && offset >= inner.End())
        {
            var before = cut.Count;
            TakeUntil(inner.End());
            if (EntityKinds.IsCode(inner))
            {
                cut.RemoveRange(before, cut.Count - before);
            }

            around.Pop();
        }

        TakeUntil(offset);
    }

    private void TakeUntil(int end)
    {
        while (waiting.TryPeek(out var style) && style.Offset < end)
        {
            waiting.Dequeue();
            if (open.TryGetValue(style.Type, out var stretch) && style.Offset <= stretch.End)
            {
                open[style.Type] = (stretch.Begin, Math.Max(stretch.End, style.End()));
            }
            else
            {
                CutAt(style.Offset);
                open[style.Type] = (style.Offset, style.End());
            }
        }

        CutAt(end);
    }

    private void CutAt(int offset)
    {
        foreach (var type in EntityKinds.Styles)
        {
            if (!open.TryGetValue(type, out var stretch) || stretch.Begin >= offset)
            {
                continue;
            }

            var end = Math.Min(stretch.End, offset);
            cut.Add(new MessageEntity(type, stretch.Begin, end - stretch.Begin));
            if (stretch.End <= offset)
            {
                open.Remove(type);
            }
            else
            {
                open[type] = (offset, stretch.End);
            }
        }
    }
}
