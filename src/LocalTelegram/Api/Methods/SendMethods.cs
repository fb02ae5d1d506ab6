using LocalTelegram.Formatting;
using LocalTelegram.Rich;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>sendMessage, sendRichMessage and sendChatAction.</summary>
internal static class SendMethods
{
    private static readonly HashSet<string> Actions =
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];

    public static object Message(Call call)
    {
        if (!call.Arguments.Has("text"))
        {
            throw ApiException.BadRequest("message text is empty");
        }

        var read = TextReader.Read(call, "text", "entities");
        var draft = Wire.Message.Draft with
        {
            Text = read.Text.Text,
            Entities = read.Entities,
            LinkPreviewOptions = LinkPreviews.Read(call),
        };
        return Sending.Send(call, new Outgoing(draft, read.Warnings, () => RequireLength(read.Text.Text)));
    }

    public static object Rich(Call call) =>
        Sending.Send(
            call,
            new Outgoing(Wire.Message.Draft with { RichMessage = RichMessages.Read(call) }, [], () => { })
        );

    public static object ChatAction(Call call)
    {
        if (!Actions.Contains(call.Arguments.Text("action").ToLowerInvariant()))
        {
            throw ApiException.BadRequest("wrong parameter action in request");
        }

        var conversation = Targets.Writable(call);
        call.World.Journal.Tell(
            "action",
            EntryJson.ToNode(
                new
                {
                    ChatId = conversation.Room.Id,
                    BotId = call.Bot.Id,
                    Action = call.Arguments.Text("action"),
                }
            )
        );
        return true;
    }

    private static void RequireLength(string text)
    {
        if (text.Length == 0)
        {
            throw ApiException.BadRequest("text must be non-empty");
        }

        if (Limits.CodePoints(text) > Limits.Text)
        {
            throw ApiException.BadRequest("message is too long");
        }
    }
}
