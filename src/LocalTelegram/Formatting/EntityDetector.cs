using System.Text.RegularExpressions;
using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// What Telegram finds in a text by itself: addresses, hashtags, mentions, commands and mail addresses. Nothing is found
/// inside code or links.
/// </summary>
internal static partial class EntityDetector
{
    private static readonly (Regex Pattern, string Type)[] Patterns =
    [
        (Email(), EntityTypes.Email),
        (Url(), EntityTypes.Url),
        (Command(), EntityTypes.BotCommand),
        (Mention(), EntityTypes.Mention),
        (Hashtag(), EntityTypes.Hashtag),
    ];

    public static FormattedText Detect(FormattedText given)
    {
        var found = new List<MessageEntity>();
        foreach (var (pattern, type) in Patterns)
        {
            foreach (var match in pattern.Matches(given.Text).Cast<Match>())
            {
                var group = match.Groups["it"];
                var entity = new MessageEntity(type, group.Index, group.Length);
                if (!found.Exists(other => other.Offset < entity.End() && entity.Offset < other.End()))
                {
                    found.Add(entity);
                }
            }
        }

        return given with
        {
            Entities = EntityFixer.Add(given.Entities, found),
        };
    }

    [GeneratedRegex(@"(?<![\w.+-])(?<it>[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,})", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?<![\w@./-])(?<it>(https?://[^\s<>""'，。；：！？、）（]+|([a-z0-9-]+\.)+(com|org|net|ai|io|dev|me|co|app|cn|edu|gov|info|mini)(:\d+)?(/[^\s<>""'，。；：！？、）（]*)?)(?<![.,;:!?'""…)]))(?![\w])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w/>])(?<it>/[a-zA-Z0-9_]{1,64}(@[a-zA-Z][a-zA-Z0-9_]{2,31})?)(?![\w/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@])(?<it>@[a-zA-Z0-9_]{3,32})(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])(?<it>#(?=\w*[^\W\d])[\w·]{1,256})(?![\w#])")]
    private static partial Regex Hashtag();
}
