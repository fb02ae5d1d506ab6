using System.Text.Json.Nodes;
using LocalTelegram.Api;

namespace LocalTelegram.World;

/// <summary>A chat as the page shows it in its list.</summary>
internal static class RoomCards
{
    public static JsonObject Write(TelegramWorld world, Room room)
    {
        var card = EntryJson.ToNode(room.ToChat()).AsObject();
        card["description"] = room.Description;
        card["migrated_to"] = room.MigratedTo?.Id;
        card["member_count"] = room.IsPrivate ? 2 : Members.Inside(world, room).Count();
        card["members"] = new JsonArray([
            .. Members
                .Inside(world, room)
                .Select(member => new JsonObject { ["user_id"] = member.User.Id, ["status"] = member.Status }),
        ]);
        card["topics"] = new JsonArray([
            .. room.Topics.Values.Select(topic => new JsonObject
            {
                ["message_thread_id"] = topic.ThreadId,
                ["name"] = topic.Name,
                ["closed"] = topic.Closed,
            }),
        ]);
        card["conversations"] = new JsonArray([.. world.Transcripts.Of(room).Select(Summary)]);
        card["read"] = new JsonObject(
            room.ReadUpTo.Select(mark => KeyValuePair.Create($"{mark.Key}", (JsonNode?)JsonValue.Create(mark.Value)))
        );
        return card;
    }

    private static JsonObject Summary(Conversation conversation)
    {
        var standing = conversation.Entries.Where(entry => !entry.Deleted).ToList();
        return new JsonObject
        {
            ["bot_id"] = conversation.Bot?.Id,
            ["message_ids"] = new JsonArray([.. standing.Select(entry => JsonValue.Create(entry.Message.MessageId))]),
            ["last_message"] = standing is [.., var last] ? EntryJson.Write(last) : null,
            ["pinned_message_ids"] = new JsonArray([
                .. standing.Where(entry => entry.Pinned).Select(entry => JsonValue.Create(entry.Message.MessageId)),
            ]),
        };
    }
}
