using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>copyMessage and forwardMessage.</summary>
internal static class RepeatMethods
{
    public static object Copy(Call call)
    {
        var original = Find(call, "copy");
        var draft = Content(original.Message);
        if (call.Arguments.Values.ContainsKey("caption") && draft is not { Photo: null, Document: null })
        {
            draft = Captions.Put(call, draft, TextReader.Read(call, "caption", "caption_entities"));
        }

        return new JsonObject { ["message_id"] = Sending.Send(call, new Outgoing(draft, [], () => { })).MessageId };
    }

    public static object Forward(Call call)
    {
        var original = Find(call, "forward");
        if (original.Message.HasProtectedContent is true)
        {
            throw ApiException.BadRequest("message can't be forwarded");
        }

        var draft = Content(original.Message) with { ForwardOrigin = Origin(original.Message) };
        return Sending.Send(call, new Outgoing(draft, [], () => { }), isForward: true);
    }

    private static Entry Find(Call call, string verb)
    {
        var from = Targets.Find(call, "from_chat_id");
        if (!from.IsPrivate)
        {
            Targets.RequireInside(from, call.Bot);
        }

        var entry =
            call.World.Transcripts.Between(from, call.Bot).Find(call.Arguments.Integer("message_id", 0))
            ?? throw ApiException.BadRequest($"message to {verb} not found");
        return IsService(entry.Message) ? throw ApiException.BadRequest($"message can't be {Past(verb)}") : entry;
    }

    private static string Past(string verb) => verb == "copy" ? "copied" : "forwarded";

    private static bool IsService(Message message) =>
        message is { Text: null, Photo: null, Document: null, RichMessage: null };

    private static Message Content(Message original) =>
        Message.Draft with
        {
            Text = original.Text,
            Entities = original.Entities,
            LinkPreviewOptions = original.LinkPreviewOptions?.DeepClone(),
            RichMessage = original.RichMessage?.DeepClone(),
            Photo = original.Photo,
            Document = original.Document,
            Caption = original.Caption,
            CaptionEntities = original.CaptionEntities,
        };

    private static JsonNode Origin(Message original)
    {
        if (original.ForwardOrigin is { } earlier)
        {
            return earlier.DeepClone();
        }

        return original.From is { } sender
            ? new JsonObject
            {
                ["type"] = "user",
                ["date"] = original.Date,
                ["sender_user"] = EntryJson.ToNode(sender),
            }
            : new JsonObject
            {
                ["type"] = "channel",
                ["date"] = original.Date,
                ["chat"] = EntryJson.ToNode(original.Chat),
                ["message_id"] = original.MessageId,
            };
    }
}
