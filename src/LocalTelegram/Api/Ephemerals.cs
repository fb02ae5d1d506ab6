using System.Text.Json.Nodes;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// Answers in a group that only the asker sees
/// (<see href="https://core.telegram.org/bots/api#ephemeralmessageparameters"/>).
/// </summary>
internal static class Ephemerals
{
    /// <summary>How long after the asker's words a bot that is no administrator may still answer them.</summary>
    private const int AnswerWithinSeconds = 15;

    /// <summary>Who alone is to see the message; null for everybody.</summary>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static Person? Read(Call call, Conversation conversation)
    {
        if (call.Arguments.Json("ephemeral_message_parameters", "ephemeral message parameters") is not { } given)
        {
            return null;
        }

        if (given is not JsonObject parameters)
        {
            throw ApiException.BadRequest("can't parse ephemeral message parameters: Object expected");
        }

        if (conversation.Room.Type is not (Room.Group or Room.Supergroup))
        {
            throw ApiException.BadRequest("ephemeral messages can be sent only to groups and supergroups");
        }

        var receiver =
            call.World.FindPerson(parameters["receiver_user_id"]?.GetValue<long>() ?? 0)
            ?? throw ApiException.BadRequest("user not found");
        if (!MemberStatus.IsInside(conversation.Room.StatusOf(receiver.Id)))
        {
            throw ApiException.BadRequest("USER_NOT_PARTICIPANT");
        }

        return MemberStatus.Leads(conversation.Room.StatusOf(call.Bot)) || AskedJustNow(call, conversation, receiver)
            ? receiver
            : throw ApiException.BadRequest("EPHEMERAL_MESSAGE_NOT_ALLOWED");
    }

    private static bool AskedJustNow(Call call, Conversation conversation, Person asker)
    {
        var since = call.World.Now - AnswerWithinSeconds;
        return conversation.Entries.Any(entry => entry.Message.From?.Id == asker.Id && entry.Message.Date >= since)
            || call.World.Queries.Pressed(asker.Id, conversation.Room.Id, since);
    }
}
