using DigestBot.Conversing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Tests.Conversing;

public sealed class MembershipTests
{
    public static TheoryData<ChatType, ChatMember, bool> Members =>
        new()
        {
            { ChatType.Supergroup, new ChatMemberMember(), true },
            { ChatType.Supergroup, new ChatMemberAdministrator(), true },
            { ChatType.Supergroup, new ChatMemberLeft(), false },
            { ChatType.Supergroup, new ChatMemberBanned(), false },
            {
                ChatType.Supergroup,
                new ChatMemberRestricted { IsMember = true, CanSendMessages = true },
                true
            },
            {
                ChatType.Supergroup,
                new ChatMemberRestricted { IsMember = true, CanSendMessages = false },
                false
            },
            {
                ChatType.Supergroup,
                new ChatMemberRestricted { IsMember = false, CanSendMessages = true },
                false
            },
            {
                ChatType.Channel,
                new ChatMemberAdministrator { CanPostMessages = true },
                true
            },
            {
                ChatType.Channel,
                new ChatMemberAdministrator { CanPostMessages = false },
                false
            },
            { ChatType.Channel, new ChatMemberMember(), false },
            { ChatType.Private, new ChatMemberMember(), true },
            { ChatType.Private, new ChatMemberBanned(), false },
        };

    [Theory]
    [MemberData(nameof(Members))]
    public void A_chat_can_be_reached_where_the_bot_may_speak(ChatType type, ChatMember member, bool can) =>
        Membership.CanSpeak(new Chat { Type = type }, member).ShouldBe(can);
}
