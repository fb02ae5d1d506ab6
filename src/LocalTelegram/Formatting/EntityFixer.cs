using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// Brings entities into the only shapes that Telegram keeps, as TDLib's fix_entities does: of links, code and the like
/// that overlap the first stays; quotes do not nest; what crosses a quote's edge goes; styles are merged and split.
/// Entities that are in shape already are not touched.
/// </summary>
internal static class EntityFixer
{
    public static IReadOnlyList<MessageEntity> Fix(IEnumerable<MessageEntity> given)
    {
        var entities = EntityOrder.Sorted(given.Where(entity => entity.Length > 0));
        if (IsInShape(entities))
        {
            return entities;
        }

        var quotes = Apart(entities.Where(EntityKinds.IsQuote));
        var others = Apart(entities.Where(entity => !EntityKinds.IsQuote(entity) && !EntityKinds.IsStyle(entity)));
        return Join(entities.Where(EntityKinds.IsStyle), Within(others, quotes), quotes);
    }

    /// <summary>Adds what was found in the text; what was there before has precedence.</summary>
    public static IReadOnlyList<MessageEntity> Add(
        IReadOnlyList<MessageEntity> entities,
        IReadOnlyList<MessageEntity> found
    )
    {
        if (found.Count == 0)
        {
            return entities;
        }

        var quotes = entities.Where(EntityKinds.IsQuote).ToList();
        var others = entities.Where(entity => !EntityKinds.IsQuote(entity) && !EntityKinds.IsStyle(entity)).ToList();
        var free = Within(found, quotes).Where(entity => !others.Exists(other => Overlap(other, entity)));
        return Join(entities.Where(EntityKinds.IsStyle), [.. others, .. free], quotes);
    }

    private static IReadOnlyList<MessageEntity> Join(
        IEnumerable<MessageEntity> styles,
        IEnumerable<MessageEntity> others,
        IEnumerable<MessageEntity> quotes
    )
    {
        var frame = EntityOrder.Sorted([.. others, .. quotes]);
        return EntityOrder.Sorted([.. frame, .. StyleSplitter.Split(styles, frame)]);
    }

    private static List<MessageEntity> Apart(IEnumerable<MessageEntity> entities)
    {
        var kept = new List<MessageEntity>();
        foreach (var entity in entities)
        {
            if (kept is not [.., var last] || entity.Offset >= last.End())
            {
                kept.Add(entity);
            }
        }

        return kept;
    }

    private static IEnumerable<MessageEntity> Within(IEnumerable<MessageEntity> entities, List<MessageEntity> quotes) =>
        entities.Where(entity =>
            quotes.TrueForAll(quote =>
                !Overlap(quote, entity) || (quote.Offset <= entity.Offset && entity.End() <= quote.End())
            )
        );

    private static bool Overlap(MessageEntity a, MessageEntity b) => a.Offset < b.End() && b.Offset < a.End();

    private static bool IsInShape(IReadOnlyList<MessageEntity> entities)
    {
        var around = new Stack<MessageEntity>();
        var ends = new Dictionary<string, int>();
        foreach (var entity in entities)
        {
            while (around.TryPeek(out var left) && entity.Offset >= left.End())
            {
                around.Pop();
            }

            if (!FitsInto(entity, around) || (ends.TryGetValue(entity.Type, out var end) && end >= entity.Offset))
            {
                return false;
            }

            if (EntityKinds.IsStyle(entity))
            {
                ends[entity.Type] = entity.End();
            }

            around.Push(entity);
        }

        return true;
    }

    private static bool FitsInto(MessageEntity entity, Stack<MessageEntity> around)
    {
        if (!around.TryPeek(out var parent))
        {
            return true;
        }

        return entity.End() <= parent.End()
            && !around.Any(EntityKinds.IsCode)
            && !around.Any(EntityKinds.IsStyle)
            && around.All(outer => outer.Type != entity.Type)
            && (!EntityKinds.IsCode(entity) || around.All(EntityKinds.IsQuote))
            && (EntityKinds.IsStyle(entity) || EntityKinds.IsCode(entity) || !around.Any(EntityKinds.IsSolid))
            && (!EntityKinds.IsQuote(entity) || !around.Any(EntityKinds.IsQuote));
    }
}
