using System.Text;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;

namespace LocalTelegram.Api;

/// <summary>
/// Checks a <c>reply_markup</c> (<see href="https://core.telegram.org/bots/api#inlinekeyboardmarkup"/>) as the official
/// server does (<see href="https://github.com/tdlib/telegram-bot-api"/>: get_reply_markup).
/// </summary>
internal static class Keyboards
{
    /// <summary>What a button may do, in the order in which Telegram looks for it; the first found is it.</summary>
    private static readonly string[] Kinds =
    [
        "url",
        "callback_data",
        "callback_game",
        "pay",
        "switch_inline_query",
        "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat",
        "login_url",
        "web_app",
        "copy_text",
    ];

    /// <summary>What else a button keeps.</summary>
    private static readonly string[] Looks = ["style", "icon_custom_emoji_id"];

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

        if (Rows(markup, "keyboard", "Field \"keyboard\"").Count > 0)
        {
            return markup.DeepClone();
        }

        var inline = Inline(markup);
        if (inline.Count > 0)
        {
            return new JsonObject { ["inline_keyboard"] = inline };
        }

        return IsSet(markup, "remove_keyboard") || IsSet(markup, "force_reply") ? markup.DeepClone() : null;
    }

    /// <summary>Whether a message with it can never be edited: a reply keyboard, its removal or a forced reply.</summary>
    public static bool IsReplyKeyboard(JsonNode? markup) => markup is JsonObject && markup["inline_keyboard"] is null;

    private static JsonArray Inline(JsonObject markup)
    {
        var rows = new JsonArray();
        foreach (
            var row in Rows(markup, "inline_keyboard", "Field \"inline_keyboard\" of the InlineKeyboardMarkup")
                .Where(row => row.Count > 0)
        )
        {
            rows.Add((JsonNode)new JsonArray([.. row.Select(InlineButton)]));
        }

        return rows.Sum(row => row!.AsArray().Count) <= Limits.Buttons
            ? rows
            : throw ApiException.BadRequest("REPLY_MARKUP_TOO_LONG");
    }

    private static List<JsonArray> Rows(JsonObject markup, string field, string name) =>
        markup[field] switch
        {
            null => [],
            JsonArray rows =>
            [
                .. rows.Select(row =>
                    row as JsonArray ?? throw ApiException.BadRequest($"{name} must be an Array of Arrays")
                ),
            ],
            _ => throw ApiException.BadRequest($"Field \"{field}\" must be of type Array"),
        };

    private static JsonNode InlineButton(JsonNode? given)
    {
        if (given is not JsonObject button)
        {
            throw Unparsable("InlineKeyboardButton must be an Object");
        }

        var text = button["text"]?.ToString() ?? throw Unparsable("Can't find field \"text\"");
        var kind =
            Array.Find(Kinds, candidate => Has(button, candidate))
            ?? throw Unparsable("Text buttons are unallowed in the inline keyboard");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ApiException.BadRequest("inline keyboard button text must be non-empty");
        }

        var kept = new JsonObject { ["text"] = text, [kind] = Action(kind, button[kind]) };
        foreach (var look in Looks.Where(button.ContainsKey))
        {
            kept[look] = button[look]?.DeepClone();
        }

        return kept;
    }

    // Addresses and data count as absent when they are empty; all else only has to be there.
    private static bool Has(JsonObject button, string kind) =>
        kind is "url" or "callback_data" ? button[kind]?.ToString() is { Length: > 0 } : button.ContainsKey(kind);

    private static JsonNode? Action(string kind, JsonNode? given)
    {
        if (kind == "callback_data" && Encoding.UTF8.GetByteCount(given!.ToString()) > Limits.CallbackData)
        {
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        }

        return kind == "url" ? JsonValue.Create(Address(given!.ToString())) : given?.DeepClone();
    }

    private static string Address(string url)
    {
        try
        {
            return LinkAddress.Check(url);
        }
        catch (ParseException wrong)
        {
            throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: {wrong.Message}");
        }
    }

    private static bool IsSet(JsonObject markup, string field) =>
        markup[field] is JsonValue value && value.TryGetValue<bool>(out var set) && set;

    private static ApiException Unparsable(string reason) =>
        ApiException.BadRequest("can't parse inline keyboard button: " + reason);
}
