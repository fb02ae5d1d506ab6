using LocalTelegram.Formatting;
using LocalTelegram.Rich;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>editMessageText and its kin; each can be told where to find the message, since ephemeral ones lie elsewhere.</summary>
internal static class EditMethods
{
    public static object Text(Call call) => Text(call, Editing.Find);

    public static object Caption(Call call) => Caption(call, Editing.Find);

    public static object ReplyMarkup(Call call) => ReplyMarkup(call, Editing.Find);

    public static object Text(Call call, Func<Call, Entry> find)
    {
        if (call.Arguments.Has("rich_message"))
        {
            return ToRich(call, find);
        }

        if (!call.Arguments.Has("text"))
        {
            throw ApiException.BadRequest("message text is empty");
        }

        var read = TextReader.Read(call, "text", "entities");
        var markup = Editing.Markup(call);
        var entry = find(call);
        if (entry.Message is { Text: null, RichMessage: null })
        {
            throw ApiException.BadRequest("there is no text in the message to edit");
        }

        if (read.Text.Text.Length == 0)
        {
            throw ApiException.BadRequest("text must be non-empty");
        }

        if (Limits.CodePoints(read.Text.Text) > Limits.Text)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        var edited = entry.Message with
        {
            Text = read.Text.Text,
            Entities = read.Entities,
            RichMessage = null,
            LinkPreviewOptions = LinkPreviews.Read(call),
            ReplyMarkup = markup,
        };
        return Editing.Apply(call, entry, edited, read.Warnings);
    }

    public static object Caption(Call call, Func<Call, Entry> find)
    {
        var read = TextReader.Read(call, "caption", "caption_entities");
        var markup = Editing.Markup(call);
        var entry = find(call);
        if (entry.Message is { Photo: null, Document: null })
        {
            throw ApiException.BadRequest("there is no caption in the message to edit");
        }

        if (Limits.CodePoints(read.Text.Text) > Limits.Caption)
        {
            throw ApiException.BadRequest("MEDIA_CAPTION_TOO_LONG");
        }

        var edited = Captions.Put(call, entry.Message, read) with { ReplyMarkup = markup };
        return Editing.Apply(call, entry, edited, read.Warnings);
    }

    public static object ReplyMarkup(Call call, Func<Call, Entry> find)
    {
        var markup = Editing.Markup(call);
        var entry = find(call);
        return Editing.Apply(call, entry, entry.Message with { ReplyMarkup = markup }, entry.Warnings);
    }

    private static Message ToRich(Call call, Func<Call, Entry> find)
    {
        var rich = RichMessages.Read(call);
        var markup = Editing.Markup(call);
        var entry = find(call);
        if (entry.Message is { Text: null, RichMessage: null })
        {
            throw ApiException.BadRequest("there is no text in the message to edit");
        }

        var edited = entry.Message with
        {
            Text = null,
            Entities = null,
            LinkPreviewOptions = null,
            RichMessage = rich,
            ReplyMarkup = markup,
        };
        return Editing.Apply(call, entry, edited, []);
    }
}
