using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>The commands that a bot offers, by scope and language (<see href="https://core.telegram.org/bots/api#setmycommands"/>).</summary>
internal static class CommandMethods
{
    private const int MostCommands = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    public static object Set(Call call)
    {
        if (call.Arguments.Json("commands", "commands") is not JsonArray given)
        {
            throw ApiException.BadRequest("can't parse commands: Array expected");
        }

        if (given.Count > MostCommands)
        {
            throw ApiException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        var key = Key(call);
        var commands = new JsonArray([.. given.Select(Command)]);
        if (commands.Count == 0)
        {
            call.Bot.Profile.Commands.Remove(key);
        }
        else
        {
            call.Bot.Profile.Commands[key] = commands;
        }

        BotCards.Tell(call.World, call.Bot);
        return true;
    }

    public static object Get(Call call) =>
        call.Bot.Profile.Commands.GetValueOrDefault(Key(call))?.DeepClone() ?? new JsonArray();

    public static object Delete(Call call)
    {
        call.Bot.Profile.Commands.Remove(Key(call));
        BotCards.Tell(call.World, call.Bot);
        return true;
    }

    private static JsonNode Command(JsonNode? given)
    {
        if (given is not JsonObject command)
        {
            throw ApiException.BadRequest("can't parse BotCommand: Object expected");
        }

        var name = (command["command"]?.ToString() ?? "").TrimStart('/');
        if (
            name.Length is 0 or > LongestName
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
        )
        {
            throw ApiException.BadRequest("BOT_COMMAND_INVALID");
        }

        if (Limits.CodePoints(command["description"]?.ToString() ?? "") is 0 or > LongestDescription)
        {
            throw ApiException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        var copy = (JsonObject)command.DeepClone();
        copy["command"] = name;
        return copy;
    }

    private static (string Scope, string Language) Key(Call call)
    {
        var scope = call.Arguments.Json("scope", "bot command scope") as JsonObject;
        var type = scope?["type"]?.ToString() ?? "default";
        var place = type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => type,
            "chat" or "chat_administrators" => $"{type}:{Chat(call, scope!)}",
            "chat_member" => $"{type}:{Chat(call, scope!)}:{scope!["user_id"]}",
            _ => throw ApiException.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
        return (place, Languages.Read(call));
    }

    private static long Chat(Call call, JsonObject scope) =>
        call.World.FindRoom(scope["chat_id"]?.ToString() ?? "")?.Id ?? throw ApiException.BadRequest("chat not found");
}
