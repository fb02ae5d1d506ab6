using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>The message that is replied to (<see href="https://core.telegram.org/bots/api#replyparameters"/>).</summary>
internal static class Replies
{
    /// <summary>The ephemeral message of a person's that is replied to; null for none.</summary>
    /// <exception cref="ApiException">It is not there.</exception>
    public static Message? ReadEphemeral(Call call, Conversation conversation) =>
        EphemeralId(call) is not { } id ? null
        : conversation.FindEphemeral(id) is { Author: null } entry ? entry.Message
        : throw ApiException.BadRequest("message to be replied not found");

    /// <summary>The message; null for none.</summary>
    /// <exception cref="ApiException">It is not there, and the call does not do without.</exception>
    public static Message? Read(Call call, Conversation conversation)
    {
        if (EphemeralId(call) is not null)
        {
            // A reply to an ephemeral message must be one itself.
            return call.Arguments.Has("ephemeral_message_parameters")
                ? ReadEphemeral(call, conversation)! with
                {
                    ReplyToMessage = null,
                }
                : throw ApiException.BadRequest("EPHEMERAL_MESSAGE_NOT_ALLOWED");
        }

        var parameters = Parameters(call);
        var id = parameters is null
            ? call.Arguments.Integer("reply_to_message_id", 0)
            : int.Parse(parameters["message_id"]?.ToString() ?? "0", CultureInfo.InvariantCulture);
        if (id == 0)
        {
            return null;
        }

        var optional =
            call.Arguments.Flag("allow_sending_without_reply")
            || parameters?["allow_sending_without_reply"]?.GetValue<bool>() == true;
        return conversation.Find(id) is { } entry ? entry.Message with { ReplyToMessage = null }
            : optional ? null
            : throw ApiException.BadRequest("message to be replied not found");
    }

    private static int? EphemeralId(Call call) => (int?)Parameters(call)?["ephemeral_message_id"];

    private static JsonObject? Parameters(Call call) =>
        call.Arguments.Json("reply_parameters", "reply parameters") as JsonObject;
}
