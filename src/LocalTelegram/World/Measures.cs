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
        if (message.RichMessage?["blocks"] is JsonArray blocks)
        {
            return RichLimits.Usage(blocks);
        }

        var measures = new JsonObject();
        if (message.Text is { } text)
        {
            measures["text"] = new JsonArray(Limits.CodePoints(text), Limits.Text);
            measures["entities"] = new JsonArray(message.Entities?.Count ?? 0, Limits.Entities);
        }

        if (message.Caption is { } caption)
        {
            measures["caption"] = new JsonArray(Limits.CodePoints(caption), Limits.Caption);
            measures["entities"] = new JsonArray(message.CaptionEntities?.Count ?? 0, Limits.Entities);
        }

        return measures;
    }
}
