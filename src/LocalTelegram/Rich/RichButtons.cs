using System.Text;
using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Formatting;

namespace LocalTelegram.Rich;

/// <summary>Buttons within a rich message (<see href="https://core.telegram.org/bots/api#richmessagebutton"/>).</summary>
internal static class RichButtons
{
    private const int MostInRow = 8;

    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static JsonObject Write(RichElement element, RichTextWriter texts)
    {
        var button = new JsonObject { ["text"] = texts.Write(element.Children) };
        if (element.Has("style"))
        {
            button["style"] = element["style"];
        }

        var (field, value) = element["type"] switch
        {
            "url" => ("url", LinkAddress.Normalise(element["url"]) is { } url ? JsonValue.Create(url) : null),
            "callback_data" => ("callback_data", JsonValue.Create(element["data"])),
            "web_app" => ("web_app", new JsonObject { ["url"] = element["url"] }),
            "login_url" => ("login_url", new JsonObject { ["url"] = element["url"] }),
            "switch_inline_query" => ("switch_inline_query", JsonValue.Create(element["query"])),
            "switch_inline_query_current_chat" => (
                "switch_inline_query_current_chat",
                JsonValue.Create(element["query"])
            ),
            "switch_inline_query_chosen_chat" => (
                "switch_inline_query_chosen_chat",
                new JsonObject { ["query"] = element["query"] }
            ),
            "copy_text" => ("copy_text", new JsonObject { ["text"] = element["text"] }),
            "disabled" => ("disabled", new JsonObject()),
            _ => ("", (JsonNode?)null),
        };
        button[field] = value ?? throw ApiException.BadRequest("BUTTON_TYPE_INVALID");
        Require(button);
        return button;
    }

    /// <exception cref="ApiException">The row is empty or too long.</exception>
    public static JsonArray Row(IEnumerable<JsonNode> buttons)
    {
        var row = new JsonArray([.. buttons]);
        return row.Count is > 0 and <= MostInRow ? row : throw ApiException.BadRequest("BUTTONS_ROW_INVALID");
    }

    private static void Require(JsonObject button)
    {
        if (
            button["callback_data"] is { } data
            && Encoding.UTF8.GetByteCount(data.ToString()) is 0 or > Limits.CallbackData
        )
        {
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        }
    }
}
