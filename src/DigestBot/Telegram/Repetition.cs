using DigestBot.Messages;
using Telegram.Bot.Extensions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>What a person wrote or sent, as a message of the bot's own: with its formatting, and without its author.</summary>
internal static class Repetition
{
    /// <param name="from">Where in the text it begins, in UTF-16 units: behind a command.</param>
    /// <returns>Null where it is empty, or of a kind that is not repeated.</returns>
    public static OutgoingMessage? Of(Message message, int from = 0) =>
        message switch
        {
            { Text: { } text } when text.AsSpan(from).Trim().Length > 0 => OfText(text, message, from),
            { Photo: { Length: > 0 } sizes } => new MediaMessage(
                MediaKind.Photo,
                sizes.MaxBy(size => size.Width)!.FileId,
                Captioned(message),
                []
            ),
            { Document: { } document } => new MediaMessage(MediaKind.Document, document.FileId, Captioned(message), []),
            _ => null,
        };

    private static TextMessage OfText(string text, Message message, int from)
    {
        while (char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var entities = (message.Entities ?? [])
            .Where(entity => entity.Offset >= from)
            .Select(entity => Moved(entity, -from))
            .ToArray();
        return new TextMessage(HtmlText.ToHtml(text[from..], entities), PreviewOf(message, text, entities, from), []);
    }

    private static MessageEntity Moved(MessageEntity entity, int by) =>
        new()
        {
            Type = entity.Type,
            Offset = entity.Offset + by,
            Length = entity.Length,
            Url = entity.Url,
            User = entity.User,
            Language = entity.Language,
            CustomEmojiId = entity.CustomEmojiId,
        };

    /// <summary>The preview that it has: of the address that Telegram names, else of the first in the text.</summary>
    private static LinkPreview? PreviewOf(Message message, string text, MessageEntity[] entities, int from)
    {
        var options = message.LinkPreviewOptions;
        var address =
            options?.Url
            ?? entities
                .Select(entity =>
                    entity.Type switch
                    {
                        MessageEntityType.TextLink => entity.Url,
                        MessageEntityType.Url => text.Substring(from + entity.Offset, entity.Length),
                        _ => null,
                    }
                )
                .FirstOrDefault(found => found is not null);
        return options is not { IsDisabled: true } && Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? new LinkPreview(url, options?.PreferLargeMedia ?? false, options?.ShowAboveText ?? false)
            : null;
    }

    private static string Captioned(Message message) =>
        message.Caption is { } caption ? HtmlText.ToHtml(caption, message.CaptionEntities ?? []) : "";
}
