using System.Text;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// What a bot offers to an inline query (<see href="https://core.telegram.org/bots/api#answerinlinequery"/>).
/// </summary>
internal static class InlineResults
{
    private const int MostResults = 50;
    private const int LongestId = 64;
    private const int LongestOffset = 64;

    /// <summary>The results, the texts in them parsed, ready to be sent by whoever chooses one.</summary>
    /// <exception cref="ApiException">Telegram would refuse them.</exception>
    public static JsonArray Read(Call call)
    {
        if (call.Arguments.Json("results", "inline query results") is not JsonArray given)
        {
            throw ApiException.BadRequest("can't parse inline query results: Array expected");
        }

        if (given.Count > MostResults)
        {
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        }

        var ids = new HashSet<string>();
        return [.. given.Select(result => (JsonNode?)Result(call, result, ids))];
    }

    /// <exception cref="ApiException">It is too long.</exception>
    public static string NextOffset(Call call) =>
        Encoding.UTF8.GetByteCount(call.Arguments.Text("next_offset")) <= LongestOffset
            ? call.Arguments.Text("next_offset")
            : throw ApiException.BadRequest("NEXT_OFFSET_INVALID");

    private static JsonObject Result(Call call, JsonNode? given, HashSet<string> ids)
    {
        if (given is not JsonObject result || result["type"] is null)
        {
            throw ApiException.BadRequest("can't parse inline query result: Inline query result must be an object");
        }

        var id = result["id"]?.ToString() ?? "";
        if (Encoding.UTF8.GetByteCount(id) is 0 or > LongestId)
        {
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        }

        if (!ids.Add(id))
        {
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
        }

        if (result["type"]!.ToString() != "article")
        {
            return (JsonObject)result.DeepClone();
        }

        if (string.IsNullOrWhiteSpace(result["title"]?.ToString()))
        {
            throw ApiException.BadRequest("can't parse inline query result: Can't find field \"title\"");
        }

        return Article(call, result);
    }

    private static JsonObject Article(Call call, JsonObject result)
    {
        if (result["input_message_content"] is not JsonObject content)
        {
            throw ApiException.BadRequest("can't parse inline query result: Input message content is not specified");
        }

        var copy = (JsonObject)result.DeepClone();
        if (result["reply_markup"] is { } markup)
        {
            copy["reply_markup"] = Keyboards.Check(markup)?.DeepClone();
        }

        if (content["message_text"] is null)
        {
            return copy;
        }

        var read = TextReader.Read(call.World, content, "message_text", "entities");
        if (read.Text.Text.Length == 0)
        {
            throw ApiException.BadRequest("message text is empty");
        }

        if (Limits.CodePoints(read.Text.Text) > Limits.Text)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        copy["input_message_content"] = new JsonObject
        {
            ["message_text"] = read.Text.Text,
            ["entities"] = EntryJson.ToNode(read.Text.Entities),
            ["link_preview_options"] = content["link_preview_options"]?.DeepClone(),
        };
        return copy;
    }
}
