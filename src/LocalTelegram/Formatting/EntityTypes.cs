namespace LocalTelegram.Formatting;

/// <summary>The Bot API's names of entities (<see href="https://core.telegram.org/bots/api#messageentity"/>).</summary>
internal static class EntityTypes
{
    public const string Blockquote = "blockquote";
    public const string Bold = "bold";
    public const string BotCommand = "bot_command";
    public const string Cashtag = "cashtag";
    public const string Code = "code";
    public const string CustomEmoji = "custom_emoji";
    public const string DateTime = "date_time";
    public const string Email = "email";
    public const string ExpandableBlockquote = "expandable_blockquote";
    public const string Hashtag = "hashtag";
    public const string Italic = "italic";
    public const string Mention = "mention";
    public const string Pre = "pre";
    public const string Spoiler = "spoiler";
    public const string Strikethrough = "strikethrough";
    public const string TextLink = "text_link";
    public const string TextMention = "text_mention";
    public const string Underline = "underline";
    public const string Url = "url";
}
