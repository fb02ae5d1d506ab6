using System.Text.Json.Nodes;

namespace LocalTelegram.World;

/// <summary>A bot as people see it: its name, what it says of itself, its commands.</summary>
internal static class BotCards
{
    public static JsonObject Write(Bot bot)
    {
        var card = EntryJson.ToNode(bot.User).AsObject();
        card["description"] = bot.Profile.Descriptions.GetValueOrDefault("");
        card["short_description"] = bot.Profile.ShortDescriptions.GetValueOrDefault("");
        card["revoked"] = bot.Revoked;
        card["commands"] = new JsonArray([
            .. bot.Profile.Commands.Select(set => new JsonObject
            {
                ["scope"] = set.Key.Scope,
                ["language_code"] = set.Key.Language,
                ["commands"] = set.Value.DeepClone(),
            }),
        ]);
        return card;
    }

    /// <param name="world">Where to tell it.</param>
    /// <param name="bot">What changed.</param>
    /// <param name="formerly">The id by which it was known until now, if that changed.</param>
    public static void Tell(TelegramWorld world, Bot bot, long? formerly = null)
    {
        var card = Write(bot);
        card["formerly"] = formerly;
        world.Journal.Tell("bot", card);
    }
}
