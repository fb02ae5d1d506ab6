using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>Topics of forums (<see href="https://core.telegram.org/bots/api#createforumtopic"/>).</summary>
internal static class TopicMethods
{
    private const int LongestName = 128;
    private const int DefaultColour = 0x6FB9F0;

    public static object Create(Call call)
    {
        var forum = Forum(call);
        var name = call.Arguments.Text("name").Trim();
        if (Limits.CodePoints(name) is 0 or > LongestName)
        {
            throw ApiException.BadRequest("TOPIC_TITLE_EMPTY");
        }

        var topic = call.Server.Deeds.OpenTopic(forum, name);
        return new JsonObject
        {
            ["message_thread_id"] = topic.ThreadId,
            ["name"] = topic.Name,
            ["icon_color"] = call.Arguments.Integer("icon_color", DefaultColour),
        };
    }

    public static object Close(Call call) => SetClosed(call, closed: true);

    public static object Reopen(Call call) => SetClosed(call, closed: false);

    private static bool SetClosed(Call call, bool closed)
    {
        var forum = Forum(call);
        var id = call.Arguments.Integer("message_thread_id", 0);
        if (!forum.Topics.TryGetValue(id, out var topic))
        {
            throw ApiException.BadRequest("TOPIC_ID_INVALID");
        }

        if (topic.Closed == closed)
        {
            throw ApiException.BadRequest("TOPIC_NOT_MODIFIED");
        }

        forum.Topics[id] = topic with { Closed = closed };
        call.World.Journal.Tell("chat", RoomCards.Write(call.World, forum));
        return true;
    }

    private static Room Forum(Call call)
    {
        var room = Targets.Writable(call).Room;
        if (!room.IsForum)
        {
            throw ApiException.BadRequest("the chat is not a forum");
        }

        return MemberStatus.Leads(room.StatusOf(call.Bot))
            ? room
            : throw ApiException.BadRequest("not enough rights to manage topics in the chat");
    }
}
