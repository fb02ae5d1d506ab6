using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>Members as the Bot API shows them (<see href="https://core.telegram.org/bots/api#chatmember"/>).</summary>
internal static class Members
{
    private static readonly string[] Rights =
    [
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ];

    /// <summary>Everybody who is inside, bots too.</summary>
    public static IEnumerable<(User User, string Status)> Inside(TelegramWorld world, Room room) =>
        world
            .Bots.Select(bot => (bot.User, Status: room.StatusOf(bot)))
            .Concat(
                room.Members.Where(member => world.FindPerson(member.Key) is not null)
                    .Select(member => (world.FindPerson(member.Key)!.User, Status: member.Value))
            )
            .Where(member => MemberStatus.IsInside(member.Status));

    public static JsonObject Card(Room room, User user, string status)
    {
        var card = new JsonObject { ["user"] = EntryJson.ToNode(user), ["status"] = status };
        switch (status)
        {
            case MemberStatus.Creator:
                card["is_anonymous"] = false;
                break;
            case MemberStatus.Administrator:
                card["can_be_edited"] = false;
                card["is_anonymous"] = false;
                foreach (var right in Rights.Concat(RightsIn(room)))
                {
                    card[right] = true;
                }

                break;
            case MemberStatus.Kicked:
                card["until_date"] = 0;
                break;
        }

        return card;
    }

    private static string[] RightsIn(Room room) =>
        room.Type switch
        {
            Room.Channel => ["can_post_messages", "can_edit_messages"],
            Room.Supergroup => ["can_pin_messages", "can_manage_topics"],
            _ => ["can_pin_messages"],
        };
}
