using System.Text.Json.Nodes;

namespace LocalTelegram.Api;

/// <summary>The preview wanted (<see href="https://core.telegram.org/bots/api#linkpreviewoptions"/>).</summary>
internal static class LinkPreviews
{
    /// <summary>The options as they stand in the message; null for Telegram's own choice.</summary>
    public static JsonNode? Read(Call call) =>
        call.Arguments.Json("link_preview_options", "link preview options") switch
        {
            JsonObject options => options,
            null => call.Arguments.Flag("disable_web_page_preview") ? new JsonObject { ["is_disabled"] = true } : null,
            _ => throw ApiException.BadRequest("can't parse link preview options: Object expected"),
        };
}
