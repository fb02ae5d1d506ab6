using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LocalTelegram.World;

/// <summary>
/// Commands in a group that only their sender and the bot see
/// (<see href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands"/>).
/// </summary>
internal static partial class EphemeralCommands
{
    /// <summary>
    /// The bot to which the words go unseen: the one that they name, or the only kind that offers such a command; null
    /// where they go to all.
    /// </summary>
    public static Bot? Addressee(TelegramWorld world, Room room, Person person, string? text)
    {
        if (
            room.Type is not (Room.Group or Room.Supergroup)
            || Shape().Match(text ?? "") is not { Success: true } match
        )
        {
            return null;
        }

        var (name, named) = (match.Groups["name"].Value, match.Groups["bot"]);
        return world
            .Bots.Where(bot => MemberStatus.IsInside(room.StatusOf(bot)))
            .Where(bot => !named.Success || bot.Mention.Equals("@" + named.Value, StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault(bot =>
                Offered(bot, room, person)
                    .Any(command =>
                        command!["command"]!.GetValue<string>() == name
                        && command["is_ephemeral"]?.GetValue<bool>() == true
                    )
            );
    }

    /// <summary>
    /// The narrowest scope that has any wins, and in it the person's language before the general list
    /// (<see href="https://core.telegram.org/bots/api#determining-list-of-commands"/>).
    /// </summary>
    private static JsonArray Offered(Bot bot, Room room, Person person)
    {
        var leads = MemberStatus.Leads(room.StatusOf(person.Id));
        IEnumerable<string> scopes =
        [
            $"chat_member:{room.Id}:{person.Id}",
            .. leads ? [$"chat_administrators:{room.Id}"] : Array.Empty<string>(),
            $"chat:{room.Id}",
            .. leads ? ["all_chat_administrators"] : Array.Empty<string>(),
            "all_group_chats",
            "default",
        ];
        var language = person.User.LanguageCode is { Length: >= 2 } code ? code[..2] : "";
        return scopes
                .SelectMany(scope => (string[])[language, ""], (scope, spoken) => (scope, spoken))
                .Select(bot.Profile.Commands.GetValueOrDefault)
                .FirstOrDefault(commands => commands is { Count: > 0 })
            ?? [];
    }

    [GeneratedRegex(@"^/(?<name>[a-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]+))?(\s|$)")]
    private static partial Regex Shape();
}
