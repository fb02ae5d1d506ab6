using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>A message about to be sent.</summary>
/// <param name="Message">What it holds.</param>
/// <param name="Warnings">What was dropped while it was read.</param>
/// <param name="Weigh">Refuses what only Telegram's servers would refuse.</param>
internal sealed record Outgoing(Message Message, IReadOnlyList<string> Warnings, Action Weigh);

/// <summary>
/// What every sending method does around its own content, in Telegram's order: the keyboard is read, the chat found,
/// the content weighed, the pace kept, the message posted.
/// </summary>
internal static class Sending
{
    public static Message Send(Call call, Outgoing outgoing, bool isForward = false) =>
        SendAll(call, [outgoing], isForward)[0];

    /// <summary>Sends several as one: all of them or none.</summary>
    public static IReadOnlyList<Message> SendAll(Call call, IReadOnlyList<Outgoing> outgoing, bool isForward = false)
    {
        var markup = Keyboards.Read(call);
        var conversation = Targets.Writable(call);
        var addressed = outgoing.Select(item => Address(call, item.Message, conversation, markup)).ToList();
        foreach (var item in outgoing)
        {
            item.Weigh();
        }

        call.Server.Pacer.Take(call.Bot, conversation.Room, call.Arguments.Flag("allow_paid_broadcast"));
        var isFixed = isForward || Keyboards.IsReplyKeyboard(markup);
        return [.. addressed.Zip(outgoing, (message, item) => Post(message, item.Warnings))];

        Message Post(Message message, IReadOnlyList<string> warnings)
        {
            var entry = call.Server.Happenings.Post(conversation, message, call.Bot, isFixed);
            entry.Warnings = warnings;
            entry.Request = call.ToRequest();
            call.Server.Happenings.Show(entry);
            return entry.Message;
        }
    }

    private static Message Address(Call call, Message draft, Conversation conversation, JsonNode? markup)
    {
        var room = conversation.Room;
        var thread = Threads.Read(call, room);
        var ephemeral = Ephemerals.Read(call, conversation);
        return draft with
        {
            From = room.Type == Room.Channel ? null : call.Bot.User,
            SenderChat = room.Type == Room.Channel ? room.ToChat() : null,
            ReceiverUser = ephemeral?.User,
            EphemeralMessageId = ephemeral is null ? null : conversation.NextEphemeralId(),
            MessageThreadId = thread,
            IsTopicMessage = thread is null ? null : true,
            ReplyToMessage = Replies.Read(call, conversation),
            HasProtectedContent = call.Arguments.Flag("protect_content") ? true : null,
            ReplyMarkup = Keyboards.IsReplyKeyboard(markup) ? null : markup?.DeepClone(),
        };
    }
}
