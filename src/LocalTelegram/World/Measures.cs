using System.Text;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.Rich;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>How much of each limit a message takes: pairs of what it has and what it may have.</summary>
internal static class Measures
{
    public static JsonObject Of(Message message)
    {
        var measures = message.RichMessage?["blocks"] is JsonArray blocks ? RichLimits.Usage(blocks) : [];
        if (message.Text is { } text)
        {
            measures["text"] = new JsonArray(Limits.CodePoints(text), Limits.Text);
            measures["entities"] = new JsonArray(Counted(message.Entities), Limits.Entities);
        }

        if (message.Caption is { } caption)
        {
            measures["caption"] = new JsonArray(Limits.CodePoints(caption), Limits.Caption);
            measures["entities"] = new JsonArray(Counted(message.CaptionEntities), Limits.Entities);
        }

        if (message.ReplyMarkup?["inline_keyboard"] is JsonArray rows)
        {
            var buttons = rows.SelectMany(row => row!.AsArray()).ToList();
            var longest = buttons.Max(button => Encoding.UTF8.GetByteCount($"{button!["callback_data"]}"));
            measures["buttons"] = new JsonArray(buttons.Count, Limits.Buttons);
            measures["callback_data"] = new JsonArray(longest, Limits.CallbackData);
        }

        return measures;
    }

    private static int Counted(IReadOnlyList<MessageEntity>? entities) =>
        entities?.Count(Api.TextReader.IsCounted) ?? 0;
}
