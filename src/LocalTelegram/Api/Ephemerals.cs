using System.Text.Json.Nodes;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// Answers in a group that only the asker sees
/// (<see href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands"/>): an administrator may send one at
/// any time, another bot must name the press or the ephemeral command that it answers.
/// </summary>
internal static class Ephemerals
{
    /// <summary>How long after a press or a command a bot that is no administrator may still answer it.</summary>
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

        return
            MemberStatus.Leads(conversation.Room.StatusOf(call.Bot))
            || AnswersPress(call, conversation, receiver, parameters["callback_query_id"]?.ToString())
            || AnswersCommand(call, conversation, receiver)
            ? receiver
            : throw ApiException.BadRequest("EPHEMERAL_MESSAGE_NOT_ALLOWED");
    }

    private static bool AnswersPress(Call call, Conversation conversation, Person asker, string? query) =>
        query is not null
        && call.World.Queries.Find(query, call.Bot, call.World.Clock.GetUtcNow()) is { } press
        && press.PersonId == asker.Id
        && press.ChatId == conversation.Room.Id
        && IsRecent(call, press.Asked.ToUnixTimeSeconds());

    private static bool AnswersCommand(Call call, Conversation conversation, Person asker) =>
        Replies.ReadEphemeral(call, conversation) is { } command
        && command.From?.Id == asker.Id
        && IsRecent(call, command.Date);

    private static bool IsRecent(Call call, long asked) => asked >= call.World.Now - AnswerWithinSeconds;
}
