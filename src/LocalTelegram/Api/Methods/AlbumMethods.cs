using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.Wire;

namespace LocalTelegram.Api.Methods;

/// <summary>sendMediaGroup (<see href="https://core.telegram.org/bots/api#sendmediagroup"/>).</summary>
internal static class AlbumMethods
{
    private const int MostItems = 10;

    public static object Send(Call call)
    {
        if (call.Arguments.Json("media", "media") is not JsonArray { Count: > 0 } items)
        {
            throw ApiException.BadRequest("there are no messages to send");
        }

        if (items.Count > MostItems)
        {
            throw ApiException.BadRequest("too many messages to send as an album");
        }

        var group = call.World.Random.NextInt64(1_000_000_000, long.MaxValue).ToString(CultureInfo.InvariantCulture);
        var album = items.Select(item => Item(call, item, group)).ToList();
        return album.Select(item => item.Message.Document is null).Distinct().Count() > 1
            ? throw ApiException.BadRequest("document can't be mixed with other media types")
            : Sending.SendAll(call, album);
    }

    private static Outgoing Item(Call call, JsonNode? given, string group)
    {
        if (given is not JsonObject item)
        {
            throw ApiException.BadRequest("can't parse InputMedia: expected an object");
        }

        var caption = TextReader.Read(call.World, item, "caption", "caption_entities");
        var draft = Message.Draft with { MediaGroupId = group };
        draft = item["type"]?.ToString() switch
        {
            "photo" => draft with { Photo = MediaMethods.PhotoOf(InputFiles.Read(call, item, "photos")) },
            "document" => draft with { Document = MediaMethods.DocumentOf(InputFiles.Read(call, item, "documents")) },
            var type => throw ApiException.BadRequest($"type \"{type}\" of InputMedia is not known here"),
        };
        return new Outgoing(
            Captions.Put(call, draft, caption),
            caption.Warnings,
            () => Captions.RequireLength(caption)
        );
    }
}
