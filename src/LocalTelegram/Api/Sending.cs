using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// What every sending method does around its own content, in Telegram's order: the keyboard is read, the chat found,
/// the content weighed, the pace kept, the message posted.
/// </summary>
internal static class Sending
{
    /// <param name="call">The call.</param>
    /// <param name="draft">What is to be sent.</param>
    /// <param name="warnings">What was dropped while it was read.</param>
    /// <param name="weigh">Refuses what only Telegram's servers would refuse.</param>
    /// <param name="isForward">Whether it is a forward, which can never be edited.</param>
    public static Message Send(
        Call call,
        Message draft,
        IReadOnlyList<string> warnings,
        Action weigh,
        bool isForward = false
    )
    {
        var markup = Keyboards.Read(call);
        var conversation = Targets.Writable(call);
        var addressed = draft with
        {
            From = conversation.Room.Type == Room.Channel ? null : call.Bot.User,
            SenderChat = conversation.Room.Type == Room.Channel ? conversation.Room.ToChat() : null,
            MessageThreadId = Threads.Read(call, conversation.Room),
            IsTopicMessage = Threads.Read(call, conversation.Room) is null ? null : true,
            ReplyToMessage = Replies.Read(call, conversation),
            HasProtectedContent = call.Arguments.Flag("protect_content") ? true : null,
            ReplyMarkup = Keyboards.IsReplyKeyboard(markup) ? null : markup,
        };
        weigh();
        call.Server.Pacer.Take(call.Bot, conversation.Room, call.Arguments.Flag("allow_paid_broadcast"));
        var entry = call.Server.Happenings.Post(
            conversation,
            addressed,
            call.Bot,
            isForward || Keyboards.IsReplyKeyboard(markup)
        );
        entry.Warnings = warnings;
        entry.Request = call.ToRequest();
        call.Server.Happenings.Show(entry);
        return entry.Message;
    }
}
