using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Api.Methods;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Rich;

/// <summary>
/// Photos and other media within a rich message: named by an address, which is not fetched, or by an id in the
/// message's <c>media</c> list.
/// </summary>
internal sealed class RichMediaWriter(Call call, JsonArray listed)
{
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public JsonObject Write(RichElement element)
    {
        if (element.Name == "tg-map")
        {
            return Map(element);
        }

        var (type, folder) = element.Name switch
        {
            "img" => ("photo", "photos"),
            "video" => ("video", "videos"),
            "audio" => ("audio", "music"),
            _ => ("document", "documents"),
        };
        var file = Find(element["src"], folder);
        var block = new JsonObject
        {
            ["type"] = type,
            [type] =
                type == "photo"
                    ? EntryJson.ToNode(MediaMethods.PhotoOf(file))
                    : EntryJson.ToNode(MediaMethods.DocumentOf(file)),

            // The page shows the picture from where it lies; the official server would have fetched it.
            ["source"] = file.Content.Length == 0 ? file.Name : null,
        };
        if (element.Has("tg-spoiler"))
        {
            block["has_spoiler"] = true;
        }

        return block;
    }

    private StoredFile Find(string source, string folder)
    {
        if (!source.StartsWith("tg://", StringComparison.Ordinal))
        {
            return LinkAddress.Normalise(source) is { } url
                ? call.World.Files.Add(folder, url, null, [])
                : throw ApiException.BadRequest("wrong HTTP URL specified");
        }

        var id = source.Split("id=")[^1];
        var item =
            listed.FirstOrDefault(item => item?["id"]?.ToString() == id)?["media"] as JsonObject
            ?? throw ApiException.BadRequest($"media \"{id}\" of the rich message is not specified");
        return InputFiles.Read(call, item, folder);
    }

    private static JsonObject Map(RichElement element) =>
        new()
        {
            ["type"] = "map",
            ["location"] = new JsonObject
            {
                ["latitude"] = Degrees(element["lat"]),
                ["longitude"] = Degrees(element["long"]),
            },
            ["zoom"] = LooseNumber.Int32(element["zoom"]),
        };

    private static double Degrees(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : throw ApiException.BadRequest("wrong location specified");
}
