using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
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
        foreach (var id in Ids(call))
        {
            // What is not there, or cannot go, is passed over.
            if (conversation.Find(id) is { } entry && CanDelete(call, entry))
            {
                Delete(call, entry);
            }
        }

        return true;
    }

    private static List<int> Ids(Call call)
    {
        if (!call.Arguments.Has("message_ids"))
        {
            throw ApiException.BadRequest("message identifiers are not specified");
        }

        if (call.Arguments.Json("message_ids", "message_ids") is not JsonArray given)
        {
            throw ApiException.BadRequest("expected an Array of message identifiers");
        }

        if (given.Count > MostAtOnce)
        {
            throw ApiException.BadRequest("too many message identifiers specified");
        }

        return
        [
            .. given.Select(id =>
                LooseNumber.Strict(id?.ToString() ?? "") is > 0 and <= int.MaxValue and var number
                    ? (int)number
                    : throw ApiException.BadRequest("invalid message identifier specified")
            ),
        ];
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
