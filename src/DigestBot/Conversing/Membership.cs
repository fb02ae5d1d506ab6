using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Conversing;

/// <summary>The bot is let into a chat, put out of it, or given other rights there.</summary>
internal sealed class Membership(ChatStore chats, Subscribers subscribers, TargetGroup group, NoticeStore notices)
{
    /// <summary>Notes whether a chat can be reached: its subscriptions rest while it cannot.</summary>
    public async Task NoteAsync(Chat chat, User? person, bool reachable)
    {
        await chats.NoteAsync(
            new KnownChat(
                new ChatAddress(chat.Id),
                chat.Title ?? string.Join(' ', new[] { chat.FirstName, chat.LastName }.Where(name => name is not null)),
                chat.Type == ChatType.Private ? person?.LanguageCode : null,
                reachable
            )
        );
        await subscribers.NoteAsync(chat.Id, reachable);
    }

    /// <returns>A greeting where the bot has come into a group; else null.</returns>
    public async Task<Answer?> ChangeAsync(ChatMemberUpdated change)
    {
        var address = new ChatAddress(change.Chat.Id);
        var (could, can) = (CanSpeak(change.Chat, change.OldChatMember), CanSpeak(change.Chat, change.NewChatMember));
        if (change.Chat.Type == ChatType.Private)
        {
            // Whoever was forgotten, or never wrote, is not noted for blocking the bot.
            if (chats.Find(address) is { } known)
            {
                await chats.NoteAsync(known with { Reachable = can });
                await subscribers.NoteAsync(change.Chat.Id, can);
            }

            return null;
        }

        await NoteAsync(change.Chat, null, can);
        var isTarget = group.Is(change.Chat.Id, change.Chat.Username);
        if (isTarget && IsIn(change.OldChatMember) && !IsIn(change.NewChatMember))
        {
            await notices.PutAsync(new Notice.GroupGone(address, $"the bot is \"{change.NewChatMember.Status}\""));
        }
        else if (isTarget && ((could && !can) || (Leads(change.OldChatMember) && !Leads(change.NewChatMember))))
        {
            await notices.PutAsync(new Notice.GroupRightsLost(address));
        }

        return !IsIn(change.OldChatMember) && can && change.Chat.Type is ChatType.Group or ChatType.Supergroup
            ? new Answer(
                address,
                [
                    new TextMessage(
                        Phrases
                            .In(subscribers.LanguageOf(address, change.From.LanguageCode))
                            .GreetGroup(getsEveryDay: isTarget)
                    ),
                ]
            )
            : null;
    }

    /// <summary>Whether a member may send messages to a chat.</summary>
    public static bool CanSpeak(Chat chat, ChatMember member) =>
        member switch
        {
            ChatMemberRestricted restricted => restricted is { IsMember: true, CanSendMessages: true },
            ChatMemberAdministrator administrator when chat.Type == ChatType.Channel => administrator.CanPostMessages,
            ChatMemberMember when chat.Type == ChatType.Channel => false,
            _ => IsIn(member),
        };

    private static bool IsIn(ChatMember member) =>
        member.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked)
        && member is not ChatMemberRestricted { IsMember: false };

    private static bool Leads(ChatMember member) =>
        member.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;
}
