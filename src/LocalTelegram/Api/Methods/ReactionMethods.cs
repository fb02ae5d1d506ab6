using System.Text.Json.Nodes;

namespace LocalTelegram.Api.Methods;

/// <summary>setMessageReaction (<see href="https://core.telegram.org/bots/api#setmessagereaction"/>).</summary>
internal static class ReactionMethods
{
    public static object Set(Call call)
    {
        var entry =
            Targets.Writable(call).Find(call.Arguments.Integer("message_id", 0))
            ?? throw ApiException.BadRequest("message to react not found");
        var reactions = call.Arguments.Json("reaction", "reaction types") switch
        {
            null => [],
            JsonArray given => given,
            _ => throw ApiException.BadRequest("expected an Array of ReactionType"),
        };
        if (reactions.Count > 1)
        {
            throw ApiException.BadRequest("REACTIONS_TOO_MANY");
        }

        if (reactions.Any(reaction => reaction?["type"]?.ToString() is not ("emoji" or "custom_emoji")))
        {
            throw ApiException.BadRequest("can't parse ReactionType: invalid reaction type specified");
        }

        if (reactions.Count == 0)
        {
            entry.Reactions.Remove(call.Bot.Id);
        }
        else
        {
            entry.Reactions[call.Bot.Id] = reactions.DeepClone();
        }

        call.Server.Happenings.Show(entry, "edit");
        return true;
    }
}
