using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>Which entities may stand in, beside and across which.</summary>
internal static class EntityKinds
{
    /// <summary>Styles may overlap anything but code, and are split where they do.</summary>
    public static IReadOnlyList<string> Styles { get; } =
    [EntityTypes.Bold, EntityTypes.Italic, EntityTypes.Underline, EntityTypes.Strikethrough, EntityTypes.Spoiler];

    public static bool IsStyle(MessageEntity entity) => Styles.Contains(entity.Type);

    /// <summary>Quotes may hold everything but each other.</summary>
    public static bool IsQuote(MessageEntity entity) =>
        entity.Type is EntityTypes.Blockquote or EntityTypes.ExpandableBlockquote;

    /// <summary>Code holds nothing, nor does a moment.</summary>
    public static bool IsCode(MessageEntity entity) =>
        entity.Type is EntityTypes.Code or EntityTypes.Pre or EntityTypes.DateTime;

    /// <summary>Links, mentions and all that is found in a text stand apart from each other.</summary>
    public static bool IsSolid(MessageEntity entity) => !IsStyle(entity) && !IsQuote(entity) && !IsCode(entity);

    public static int End(this MessageEntity entity) => entity.Offset + entity.Length;
}
