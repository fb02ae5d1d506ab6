using LocalTelegram.Formatting;

namespace LocalTelegram.Api.Methods;

/// <summary>editMessageText and its kin.</summary>
internal static class EditMethods
{
    public static object Text(Call call)
    {
        if (!call.Arguments.Has("text"))
        {
            throw ApiException.BadRequest("message text is empty");
        }

        var read = TextReader.Read(call, "text", "entities");
        var markup = Keyboards.Read(call);
        var entry = Editing.Find(call, markup);
        if (entry.Message.Text is null)
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

        return Editing.Apply(
            call,
            entry,
            entry.Message with
            {
                Text = read.Text.Text,
                Entities = read.Text.Entities.Count > 0 ? read.Text.Entities : null,
                LinkPreviewOptions = LinkPreviews.Read(call),
                ReplyMarkup = markup,
            },
            read.Warnings
        );
    }

    public static object ReplyMarkup(Call call)
    {
        var markup = Keyboards.Read(call);
        var entry = Editing.Find(call, markup);
        return Editing.Apply(call, entry, entry.Message with { ReplyMarkup = markup }, entry.Warnings);
    }
}
