using System.Text.Json;
using System.Text.Json.Nodes;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>A message for people who look: the Bot API's JSON, with its past and what was noticed.</summary>
internal static class EntryJson
{
    public static JsonObject Write(Entry entry)
    {
        var json = ToNode(entry.Message).AsObject();
        json["entities"] ??= new JsonArray();
        json["edits"] = new JsonArray([.. entry.Edits.Select(ToNode)]);
        json["deleted"] = entry.Deleted;
        json["pinned"] = entry.Pinned;
        json["warnings"] = new JsonArray([.. entry.Warnings.Select(warning => JsonValue.Create(warning))]);
        json["reactions"] = new JsonObject(
            entry.Reactions.Select(pair => KeyValuePair.Create($"{pair.Key}", (JsonNode?)pair.Value.DeepClone()))
        );
        json["bot_id"] = entry.Author?.Id ?? entry.Conversation.Bot?.Id;
        json["limits"] = Measures.Of(entry.Message);
        json["request"] = entry.Request is null ? null : ToNode(entry.Request);
        return json;
    }

    public static JsonNode ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, WireJson.Options)!;
}
