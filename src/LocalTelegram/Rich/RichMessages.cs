using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Formatting;

namespace LocalTelegram.Rich;

/// <summary>
/// Reads an <c>InputRichMessage</c> (<see href="https://core.telegram.org/bots/api#inputrichmessage"/>) into the blocks
/// that a message holds.
/// </summary>
internal static class RichMessages
{
    private static readonly string[] Sources = ["html", "markdown", "blocks"];

    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static JsonObject Read(Call call)
    {
        if (call.Arguments.Json("rich_message", "rich message") is not JsonObject given)
        {
            throw ApiException.BadRequest("rich message must be non-empty");
        }

        if (Sources.Count(given.ContainsKey) != 1)
        {
            throw ApiException.BadRequest("exactly one of the fields html, markdown, and blocks must be used");
        }

        var blocks = given switch
        {
            _ when given["html"] is { } html => FromHtml(call, given, html.ToString()),
            _ when given["blocks"] is JsonArray ready => (JsonArray)ready.DeepClone(),
            _ => throw ApiException.BadRequest("the local Telegram reads rich messages from html and blocks only"),
        };
        RichLimits.Require(blocks);
        var message = new JsonObject { ["blocks"] = blocks };
        if (given["is_rtl"]?.GetValue<bool>() == true)
        {
            message["is_rtl"] = true;
        }

        return message;
    }

    private static JsonArray FromHtml(Call call, JsonObject given, string html)
    {
        var detects = given["skip_entity_detection"]?.GetValue<bool>() != true;
        var texts = new RichTextWriter(detects);
        var media = new RichMediaWriter(call, given["media"] as JsonArray ?? []);
        try
        {
            return new RichBlockWriter(texts, media).Write(RichHtmlReader.Read(html));
        }
        catch (ParseException wrong)
        {
            throw ApiException.BadRequest("can't parse rich message: " + wrong.Message);
        }
    }
}
