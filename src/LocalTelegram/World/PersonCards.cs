using System.Text.Json.Nodes;

namespace LocalTelegram.World;

/// <summary>A person as the page shows it.</summary>
internal static class PersonCards
{
    public static JsonObject Write(Person person)
    {
        var card = EntryJson.ToNode(person.User).AsObject();
        card["blocked_bots"] = new JsonArray([.. person.BlockedBots.Select(bot => JsonValue.Create(bot.Id))]);
        card["deactivated"] = person.Deactivated;
        return card;
    }
}
