using System.Text.Json.Nodes;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>deleteMessage and deleteMessages.</summary>
internal static class DeleteMethods
{
    /// <summary>How long a message can be deleted (<see href="https://core.telegram.org/bots/api#deletemessage"/>).</summary>
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private const int MostAtOnce = 100;

    public static object One(Call call)
    {
        var conversation = Targets.Readable(call);
        var entry =
            conversation.Find(call.Arguments.Integer("message_id", 0))
            ?? throw ApiException.BadRequest("message to delete not found");
        if (!CanDelete(call, entry))
        {
            throw ApiException.BadRequest("message can't be deleted for everyone");
        }

        Delete(call, entry);
        return true;
    }

    public static object Many(Call call)
    {
        var conversation = Targets.Readable(call);
        var ids = call.Arguments.Json("message_ids", "message identifiers") as JsonArray;
        if (ids is null or { Count: 0 })
        {
            throw ApiException.BadRequest("message identifiers are not specified");
        }

        if (ids.Count > MostAtOnce)
        {
            throw ApiException.BadRequest("too many message identifiers specified");
        }

        foreach (var id in ids)
        {
            // What is not there, or cannot go, is passed over.
            if (conversation.Find(id!.GetValue<int>()) is { } entry && CanDelete(call, entry))
            {
                Delete(call, entry);
            }
        }

        return true;
    }

    private static bool CanDelete(Call call, Entry entry)
    {
        var room = entry.Conversation.Room;
        var leads = !room.IsPrivate && MemberStatus.Leads(room.StatusOf(call.Bot));
        var young = call.World.Now - entry.Message.Date < Deletable.TotalSeconds;
        return leads || (young && (entry.Author == call.Bot || room.IsPrivate));
    }

    private static void Delete(Call call, Entry entry)
    {
        entry.Deleted = true;
        entry.Pinned = false;
        call.Server.Happenings.Show(entry, "delete");
    }
}
