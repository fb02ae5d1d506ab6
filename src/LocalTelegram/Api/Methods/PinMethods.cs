using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>pinChatMessage and its opposites.</summary>
internal static class PinMethods
{
    public static object Pin(Call call)
    {
        var conversation = RequireRight(call);
        var entry =
            conversation.Find(call.Arguments.Integer("message_id", 0))
            ?? throw ApiException.BadRequest("message to pin not found");
        entry.Pinned = true;
        call.Server.Happenings.Show(entry, "edit");
        var notice = call.Server.Happenings.Post(
            conversation,
            Message.Draft with
            {
                From = conversation.Room.Type == Room.Channel ? null : call.Bot.User,
                SenderChat = conversation.Room.Type == Room.Channel ? conversation.Room.ToChat() : null,
                PinnedMessage = entry.Message with { ReplyToMessage = null },
            },
            call.Bot,
            isFixed: true
        );
        call.Server.Happenings.Show(notice);

        // The bot hears of its own pin, as it does at Telegram.
        call.Server.Happenings.Notify(
            call.Bot,
            conversation.Room.Type == Room.Channel ? "channel_post" : "message",
            EntryJson.ToNode(notice.Message),
            conversation.Room.Id
        );
        return true;
    }

    public static object Unpin(Call call)
    {
        var conversation = RequireRight(call);
        var id = call.Arguments.Integer("message_id", 0);
        var entry =
            id > 0
                ? conversation.Find(id)
                : conversation.Entries.LastOrDefault(entry => entry.Pinned && !entry.Deleted);
        Release(call, entry ?? throw ApiException.BadRequest("message to unpin not found"));
        return true;
    }

    public static object UnpinAll(Call call)
    {
        foreach (var entry in RequireRight(call).Entries.Where(entry => entry.Pinned).ToList())
        {
            Release(call, entry);
        }

        return true;
    }

    private static void Release(Call call, Entry entry)
    {
        entry.Pinned = false;
        call.Server.Happenings.Show(entry, "edit");
    }

    private static Conversation RequireRight(Call call)
    {
        var conversation = Targets.Writable(call);
        return conversation.Room.IsPrivate || MemberStatus.Leads(conversation.Room.StatusOf(call.Bot))
            ? conversation
            : throw ApiException.BadRequest("not enough rights to manage pinned messages in the chat");
    }
}
