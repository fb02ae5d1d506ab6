using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// TDLib's order of entities: by start, the longer first, then quotes before code before links before styles, so that
/// what encloses stands before what is enclosed.
/// </summary>
internal sealed class EntityOrder : IComparer<MessageEntity>
{
    public static EntityOrder Instance { get; } = new();

    public int Compare(MessageEntity? x, MessageEntity? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Offset != y.Offset)
        {
            return x.Offset.CompareTo(y.Offset);
        }

        return x.Length != y.Length ? y.Length.CompareTo(x.Length) : Rank(x).CompareTo(Rank(y));
    }

    public static IReadOnlyList<MessageEntity> Sorted(IEnumerable<MessageEntity> entities) =>
        [.. entities.Order(Instance)];

    private static int Rank(MessageEntity entity) =>
        entity.Type switch
        {
            EntityTypes.Blockquote or EntityTypes.ExpandableBlockquote => 0,
            EntityTypes.Pre => entity.Language is null ? 11 : 10,
            EntityTypes.Code => 20,
            EntityTypes.DateTime => 48,
            EntityTypes.TextLink or EntityTypes.TextMention => 49,
            EntityTypes.Bold => 90,
            EntityTypes.Italic => 91,
            EntityTypes.Underline => 92,
            EntityTypes.Strikethrough => 93,
            EntityTypes.Spoiler => 94,
            EntityTypes.CustomEmoji => 99,
            _ => 50,
        };
}
