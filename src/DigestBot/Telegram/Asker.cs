using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>Who an update is from: the updates of one are answered one after the other.</summary>
/// <param name="Id">The person's number; that of the chat where it speaks for itself, or something happens to the bot there.</param>
/// <param name="Waits">Whether somebody waits for an answer: not who talks with others in a group.</param>
/// <param name="InPrivate">Whether it was asked in private.</param>
internal readonly record struct Asker(long Id, bool Waits, bool InPrivate)
{
    public static Asker Of(Update update) =>
        update switch
        {
            { Message: { } message } => Of(message),
            { ChannelPost: { } post } => Of(post),
            { CallbackQuery: { } press } => new Asker(press.From.Id, true, IsPrivate(press.Message)),
            // Answered at once or not at all, and of those that one types only the last.
            { InlineQuery.From.Id: var person } => new Asker(person, false, InPrivate: false),
            { MyChatMember.Chat.Id: var chat } => new Asker(chat, false, InPrivate: false),
            _ => default,
        };

    private static Asker Of(Message message) =>
        new(
            // Behind "Group" and "Channel" stand many administrators of many chats.
            message.SenderChat?.Id
                ?? message.From?.Id
                ?? message.Chat.Id,
            IsPrivate(message) || message.Text is ['/', ..],
            IsPrivate(message)
        );

    private static bool IsPrivate(Message? message) => message?.Chat.Type == ChatType.Private;
}
