using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>The topic that a message goes to (<see href="https://core.telegram.org/bots/api#sendmessage"/>).</summary>
internal static class Threads
{
    /// <summary>The topic's id; null for none.</summary>
    /// <exception cref="ApiException">There is no such topic, or it is closed to the bot.</exception>
    public static int? Read(Call call, Room room)
    {
        var id = call.Arguments.Integer("message_thread_id", 0);
        if (id == 0)
        {
            return null;
        }

        if (!room.IsForum || !room.Topics.TryGetValue(id, out var topic))
        {
            throw ApiException.BadRequest("message thread not found");
        }

        return topic.Closed && !MemberStatus.Leads(room.StatusOf(call.Bot))
            ? throw ApiException.BadRequest("TOPIC_CLOSED")
            : id;
    }
}
