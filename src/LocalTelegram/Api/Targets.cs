using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>Finds the chat that a call names, and whether the bot may do there what it wants to.</summary>
internal static class Targets
{
    /// <summary>The chat that the bot can see.</summary>
    /// <exception cref="ApiException">There is none, or it has become another.</exception>
    public static Room Find(Call call, string name = "chat_id")
    {
        if (!call.Arguments.Has(name))
        {
            throw ApiException.BadRequest($"{name} is empty");
        }

        var room = call.World.FindRoom(call.Arguments.Text(name));
        return room is null || (room.IsPrivate && !room.Person!.HasStarted(call.Bot))
            ? throw ApiException.BadRequest("chat not found")
            : room;
    }

    /// <summary>The conversation in which the bot may write.</summary>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static Conversation Writable(Call call)
    {
        var room = Find(call);
        if (room.MigratedTo is { } successor)
        {
            throw new ApiException(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new ResponseParameters { MigrateToChatId = successor.Id }
            );
        }

        if (room.IsPrivate)
        {
            RequireReader(room.Person!, call.Bot);
        }
        else
        {
            RequireInside(room, call.Bot);
            if (room.Type == Room.Channel && !MemberStatus.Leads(room.StatusOf(call.Bot)))
            {
                throw ApiException.BadRequest("need administrator rights in the channel chat");
            }
        }

        return call.World.Transcripts.Between(room, call.Bot);
    }

    /// <summary>The conversation with its messages, whether or not the bot may still write there.</summary>
    public static Conversation Readable(Call call)
    {
        var room = Find(call);
        if (!room.IsPrivate)
        {
            RequireInside(room, call.Bot);
        }

        return call.World.Transcripts.Between(room, call.Bot);
    }

    public static void RequireInside(Room room, Bot bot)
    {
        if (room.Deleted)
        {
            throw ApiException.Forbidden("the group chat was deleted");
        }

        var status = room.StatusOf(bot);
        if (status == MemberStatus.Kicked)
        {
            throw ApiException.Forbidden($"bot was kicked from the {room.Type} chat");
        }

        if (!MemberStatus.IsInside(status))
        {
            throw ApiException.Forbidden($"bot is not a member of the {room.Type} chat");
        }
    }

    private static void RequireReader(Person person, Bot bot)
    {
        if (person.Deactivated)
        {
            throw ApiException.Forbidden("user is deactivated");
        }

        if (person.HasBlocked(bot))
        {
            throw ApiException.Forbidden("bot was blocked by the user");
        }
    }
}
