using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>Questions about chats and who is in them.</summary>
internal static class ChatMethods
{
    public static object Get(Call call)
    {
        var conversation = Targets.Readable(call);
        var json = EntryJson.ToNode(conversation.Room.ToChat()).AsObject();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new System.Text.Json.Nodes.JsonObject();
        if (conversation.Room.Description is { } description)
        {
            json["description"] = description;
        }

        if (conversation.Entries.LastOrDefault(entry => entry.Pinned && !entry.Deleted) is { } pinned)
        {
            json["pinned_message"] = EntryJson.ToNode(pinned.Message);
        }

        return json;
    }

    public static object Member(Call call)
    {
        var room = Targets.Readable(call).Room;
        var id = call.Arguments.Long("user_id") ?? throw ApiException.BadRequest("invalid user_id specified");
        if (call.World.FindBot(id) is { } bot)
        {
            return Members.Card(room, bot.User, room.StatusOf(bot));
        }

        var person = call.World.FindPerson(id) ?? throw ApiException.BadRequest("user not found");
        return Members.Card(room, person.User, room.IsPrivate ? MemberStatus.Member : room.StatusOf(id));
    }

    public static object MemberCount(Call call)
    {
        var room = Targets.Readable(call).Room;
        return room.IsPrivate ? 2 : Members.Inside(call.World, room).Count();
    }

    public static object Administrators(Call call)
    {
        var room = Targets.Readable(call).Room;
        return room.IsPrivate
            ? throw ApiException.BadRequest("there are no administrators in the private chat")
            : Members
                .Inside(call.World, room)
                .Where(member => MemberStatus.Leads(member.Status))
                .Select(member => Members.Card(room, member.User, member.Status))
                .ToList();
    }
}
