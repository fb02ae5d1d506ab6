using System.Text;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;

namespace LocalTelegram.Api;

/// <summary>
/// Checks a <c>reply_markup</c> (<see href="https://core.telegram.org/bots/api#inlinekeyboardmarkup"/>).
/// </summary>
internal static class Keyboards
{
    /// <summary>Kinds of an inline button; it has exactly one of them.</summary>
    private static readonly string[] InlineKinds =
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ];

    /// <summary>The keyboard as it will hang under the message; null for none.</summary>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static JsonNode? Read(Call call) =>
        call.Arguments.Json("reply_markup", "reply keyboard markup") is { } given ? Check(given) : null;

    /// <summary>The same for a keyboard that stands within an object.</summary>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static JsonNode? Check(JsonNode given)
    {
        if (given is not JsonObject markup)
        {
            throw ApiException.BadRequest("object expected as reply markup");
        }

        return markup.ContainsKey("inline_keyboard") ? Inline(markup) : Reply(markup);
    }

    /// <summary>Whether a message with it can never be edited: it is a reply keyboard, its removal or a forced reply.</summary>
    public static bool IsReplyKeyboard(JsonNode? markup) =>
        markup is JsonObject and not { Count: 0 } && markup["inline_keyboard"] is null;

    private static JsonObject? Inline(JsonObject markup)
    {
        if (markup["inline_keyboard"] is not JsonArray given)
        {
            throw ApiException.BadRequest(
                "can't parse inline keyboard: Field \"inline_keyboard\" must be of type Array"
            );
        }

        var rows = new JsonArray();
        foreach (var row in given)
        {
            if (row is not JsonArray buttons)
            {
                throw ApiException.BadRequest("can't parse inline keyboard: Inline keyboard row must be an Array");
            }

            if (buttons.Count > 0)
            {
                rows.Add(new JsonArray([.. buttons.Select(InlineButton)]));
            }
        }

        if (rows.Sum(row => row!.AsArray().Count) > Limits.Buttons)
        {
            throw ApiException.BadRequest("REPLY_MARKUP_TOO_LONG");
        }

        return rows.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = rows };
    }

    private static JsonNode InlineButton(JsonNode? given)
    {
        if (given is not JsonObject button)
        {
            throw ApiException.BadRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        }

        if (string.IsNullOrWhiteSpace(Text(button, "text")))
        {
            throw ApiException.BadRequest("inline keyboard button text must be non-empty");
        }

        if (!InlineKinds.Any(button.ContainsKey))
        {
            throw ApiException.BadRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            );
        }

        if (button.ContainsKey("callback_data"))
        {
            if (Encoding.UTF8.GetByteCount(Text(button, "callback_data")) is 0 or > Limits.CallbackData)
            {
                throw ApiException.BadRequest("BUTTON_DATA_INVALID");
            }
        }

        var copy = (JsonObject)button.DeepClone();
        if (button.ContainsKey("url"))
        {
            var url = Text(button, "url");
            copy["url"] =
                LinkAddress.Normalise(url)
                ?? throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        return copy;
    }

    private static JsonNode Reply(JsonObject markup)
    {
        if (markup.ContainsKey("keyboard") && markup["keyboard"] is not JsonArray)
        {
            throw ApiException.BadRequest("can't parse reply keyboard: Field \"keyboard\" must be of type Array");
        }

        return markup.DeepClone();
    }

    private static string Text(JsonObject button, string name) =>
        button[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
