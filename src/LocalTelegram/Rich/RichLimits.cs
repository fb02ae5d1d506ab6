using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Formatting;

namespace LocalTelegram.Rich;

/// <summary>
/// The limits on rich messages (<see href="https://core.telegram.org/bots/api#rich-message-limits"/>). Telegram does not
/// document the words of their refusals.
/// </summary>
internal static class RichLimits
{
    /// <summary>Levels of nested blocks and formatting.</summary>
    public const int Depth = 16;

    /// <summary>Code points of text.</summary>
    private const int Text = 32_768;

    /// <summary>Blocks, list items and table rows, nested ones too.</summary>
    private const int Blocks = 500;

    private const int Media = 50;
    private const int Columns = 20;

    private static readonly HashSet<string> MediaTypes =
    [
        "photo",
        "video",
        "animation",
        "audio",
        "voice_note",
        "document",
    ];

    /// <exception cref="ApiException">The message is beyond one of them.</exception>
    public static void Require(JsonArray blocks)
    {
        var size = SizeOf(blocks);
        Refuse(size.Text > Text, "MESSAGE_TOO_LONG");
        Refuse(size.Blocks > Blocks, "RICH_MESSAGE_BLOCKS_TOO_MUCH");
        Refuse(size.Media > Media, "RICH_MESSAGE_MEDIA_TOO_MUCH");
        Refuse(size.Columns > Columns, "RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH");
        Refuse(size.Depth > Depth, "RICH_MESSAGE_DEPTH_TOO_BIG");
        Refuse(blocks.Count == 0, "rich message must be non-empty");
    }

    /// <summary>What the message takes of each limit, for people who look.</summary>
    public static JsonObject Usage(JsonArray blocks)
    {
        var size = SizeOf(blocks);
        return new JsonObject
        {
            ["text"] = new JsonArray(size.Text, Text),
            ["blocks"] = new JsonArray(size.Blocks, Blocks),
            ["media"] = new JsonArray(size.Media, Media),
            ["columns"] = new JsonArray(size.Columns, Columns),
            ["depth"] = new JsonArray(size.Depth, Depth),
        };
    }

    private static Size SizeOf(JsonArray blocks)
    {
        var size = new Size { Blocks = blocks.Count };
        Measure(blocks, size, 0);
        return size;
    }

    private static void Refuse(bool beyond, string reason)
    {
        if (beyond)
        {
            throw ApiException.BadRequest(reason);
        }
    }

    private static void Measure(JsonNode? node, Size size, int depth)
    {
        size.Depth = Math.Max(size.Depth, depth);
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Measure(item, size, depth);
                }

                break;
            case JsonObject holder:
                Count(holder, size);
                foreach (var (name, value) in holder)
                {
                    MeasureField(name, value, size, depth);
                }

                break;
        }
    }

    private static void Count(JsonObject holder, Size size)
    {
        // Blocks hold blocks, items, cells or media; rich text never does, but for plain words under the same "text".
        size.Blocks += (holder["items"] as JsonArray)?.Count ?? 0;
        size.Media += MediaTypes.Contains(holder["type"]?.ToString() ?? "") ? 1 : 0;
        if (holder["cells"] is JsonArray rows)
        {
            size.Blocks += rows.Count;
            size.Columns = Math.Max(size.Columns, rows.Max(row => row is JsonArray cells ? cells.Sum(Span) : 0));
        }
    }

    private static int Span(JsonNode? cell) => cell?["colspan"]?.GetValue<int>() ?? 1;

    private static void MeasureField(string name, JsonNode? value, Size size, int depth)
    {
        switch (name)
        {
            case "blocks" when value is JsonArray blocks:
                size.Blocks += blocks.Count;
                Measure(blocks, size, depth + 1);
                break;
            case "text" or "summary" or "caption" or "credit" or "alternative_text" or "expression":
                MeasureText(value, size, depth);
                break;
            case "items" or "cells" or "buttons" or "button":
                Measure(value, size, depth + 1);
                break;
        }
    }

    private static void MeasureText(JsonNode? text, Size size, int depth)
    {
        switch (text)
        {
            case JsonValue value when value.TryGetValue<string>(out var words):
                size.Text += Limits.CodePoints(words);
                break;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    MeasureText(part, size, depth);
                }

                break;
            case JsonObject:
                Measure(text, size, depth + 1);
                break;
        }
    }

    private sealed class Size
    {
        public int Text { get; set; }
        public int Blocks { get; set; }
        public int Media { get; set; }
        public int Columns { get; set; }
        public int Depth { get; set; }
    }
}
