using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.World;

namespace LocalTelegram.Updates;

/// <summary>The <c>allowed_updates</c> of getUpdates and setWebhook: absent keeps the former setting.</summary>
internal static class AllowedUpdates
{
    /// <exception cref="ApiException">It is no list of strings.</exception>
    public static void Apply(Bot bot, Arguments arguments)
    {
        if (arguments.Json("allowed_updates", "allowed updates") is not { } given)
        {
            return;
        }

        bot.Updates.Allowed = given is JsonArray kinds
            ? [.. kinds.Select(kind => kind?.ToString() ?? "")]
            : throw ApiException.BadRequest("allowed_updates must be an array of strings");
    }
}
