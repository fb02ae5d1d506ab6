using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Messages;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using RichMessage = DigestBot.Messages.RichMessage;

namespace DigestBot.Telegram;

/// <summary>Turns messages into the requests of the Bot API.</summary>
internal static class BotRequests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RequestBase<Message> Send(
        ChatAddress chat,
        OutgoingMessage message,
        bool silent = false,
        bool paid = false
    ) =>
        message switch
        {
            TextMessage text => new SendMessageRequest
            {
                ChatId = chat.ChatId,
                MessageThreadId = chat.Topic,
                Text = text.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = Preview(text.Preview),
                DisableNotification = silent,
                AllowPaidBroadcast = paid,
                ReplyMarkup = Keyboard(text.Buttons),
            },
            RichMessage rich => new SendRichMessageRequest
            {
                ChatId = chat.ChatId,
                MessageThreadId = chat.Topic,
                RichMessage = new InputRichMessage { Html = rich.Html },
                DisableNotification = silent,
                AllowPaidBroadcast = paid,
                ReplyMarkup = Keyboard(rich.Buttons),
            },
            Whisper whisper => For(whisper.To, Send(chat, whisper.Content, silent)),
            DocumentMessage document => Document(
                chat,
                FileOf(document.FileName, Encoding.UTF8.GetBytes(document.Text)),
                document.Caption,
                document.Buttons,
                silent,
                paid
            ),
            PhotoMessage photo => Photo(
                chat,
                FileOf(photo.FileName, photo.Content.ToArray()),
                photo.Caption,
                photo.Buttons,
                silent,
                paid
            ),
            MediaMessage media when InputFile.FromFileId(media.FileId) is var file => media.Kind == MediaKind.Photo
                ? Photo(chat, file, media.Caption, media.Buttons, silent, paid)
                : Document(chat, file, media.Caption, media.Buttons, silent, paid),
            _ => throw new NotSupportedException($"A {message.GetType().Name} cannot be sent."),
        };

    public static EditMessageTextRequest Edit(ChatAddress chat, int messageId, OutgoingMessage message) =>
        message switch
        {
            TextMessage text => new EditMessageTextRequest
            {
                ChatId = chat.ChatId,
                MessageId = messageId,
                Text = text.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = Preview(text.Preview),
                ReplyMarkup = Keyboard(text.Buttons),
            },
            RichMessage rich => new EditMessageTextRequest
            {
                ChatId = chat.ChatId,
                MessageId = messageId,
                RichMessage = new InputRichMessage { Html = rich.Html },
                ReplyMarkup = Keyboard(rich.Buttons),
            },
            _ => throw new NotSupportedException($"A {message.GetType().Name} cannot be edited."),
        };

    /// <summary>The edit that changes nothing in a message that is just as it was sent.</summary>
    public static RequestBase<Message> Probe(ChatAddress chat, int messageId, OutgoingMessage message) =>
        message switch
        {
            DocumentMessage document => Caption(chat, messageId, document.Caption, document.Buttons),
            PhotoMessage photo => Caption(chat, messageId, photo.Caption, photo.Buttons),
            MediaMessage media => Caption(chat, messageId, media.Caption, media.Buttons),
            _ => Edit(chat, messageId, message),
        };

    private static InputFileStream FileOf(string name, byte[] content) =>
        InputFile.FromStream(new MemoryStream(content), name);

    private static SendDocumentRequest Document(
        ChatAddress chat,
        InputFile file,
        string caption,
        IReadOnlyList<IReadOnlyList<Button>> buttons,
        bool silent,
        bool paid
    ) =>
        new()
        {
            ChatId = chat.ChatId,
            MessageThreadId = chat.Topic,
            Document = file,
            Caption = caption,
            ParseMode = ParseMode.Html,
            DisableNotification = silent,
            AllowPaidBroadcast = paid,
            ReplyMarkup = Keyboard(buttons),
        };

    private static SendPhotoRequest Photo(
        ChatAddress chat,
        InputFile file,
        string caption,
        IReadOnlyList<IReadOnlyList<Button>> buttons,
        bool silent,
        bool paid
    ) =>
        new()
        {
            ChatId = chat.ChatId,
            MessageThreadId = chat.Topic,
            Photo = file,
            Caption = caption,
            ParseMode = ParseMode.Html,
            DisableNotification = silent,
            AllowPaidBroadcast = paid,
            ReplyMarkup = Keyboard(buttons),
        };

    private static EditMessageCaptionRequest Caption(
        ChatAddress chat,
        int messageId,
        string caption,
        IReadOnlyList<IReadOnlyList<Button>> buttons
    ) =>
        new()
        {
            ChatId = chat.ChatId,
            MessageId = messageId,
            Caption = caption,
            ParseMode = ParseMode.Html,
            ReplyMarkup = Keyboard(buttons),
        };

    public static EditEphemeralMessageTextRequest Edit(ChatAddress chat, WhisperEdit edit)
    {
        var request = Edit(chat, messageId: 0, edit.Content);
        return new EditEphemeralMessageTextRequest
        {
            ChatId = chat.ChatId,
            ReceiverUserId = edit.To.Person,
            EphemeralMessageId = edit.EphemeralId,
            Text = request.Text,
            ParseMode = request.ParseMode,
            LinkPreviewOptions = request.LinkPreviewOptions,
            RichMessage = request.RichMessage,
            ReplyMarkup = request.ReplyMarkup,
        };
    }

    public static PinChatMessageRequest Pin(ChatAddress chat, int messageId) =>
        new()
        {
            ChatId = chat.ChatId,
            MessageId = messageId,
            DisableNotification = true,
        };

    public static DeleteMessageRequest Delete(ChatAddress chat, int messageId) =>
        new() { ChatId = chat.ChatId, MessageId = messageId };

    /// <summary>
    /// The requests that would send messages, in the Bot API's own JSON: an array of
    /// <c>{"method": …, "params": …}</c>, without <c>chat_id</c>.
    /// </summary>
    public static string ToJson(IEnumerable<OutgoingMessage> messages)
    {
        var requests = messages.Select(message =>
        {
            var request = Send(default, message);
            var parameters = JsonSerializer.SerializeToNode(request, request.GetType(), JsonBotAPI.Options)!.AsObject();
            parameters.Remove("chat_id");
            if (parameters.ContainsKey("parse_mode"))
            {
                parameters["parse_mode"] = "HTML"; // as the documents write it; Telegram itself takes any case
            }

            return new JsonObject { ["method"] = request.MethodName, ["params"] = parameters };
        });
        return new JsonArray([.. requests]).ToJsonString(Readable);
    }

    private static RequestBase<Message> For(Listener listener, RequestBase<Message> request)
    {
        var parameters = new EphemeralMessageParameters
        {
            ReceiverUserId = listener.Person,
            CallbackQueryId = listener.Press,
        };
        var reply = listener.Command is { } command ? new ReplyParameters { EphemeralMessageId = command } : null;
        switch (request)
        {
            case SendMessageRequest text:
                (text.EphemeralMessageParameters, text.ReplyParameters) = (parameters, reply);
                break;
            case SendRichMessageRequest rich:
                (rich.EphemeralMessageParameters, rich.ReplyParameters) = (parameters, reply);
                break;
        }

        return request;
    }

    internal static LinkPreviewOptions Preview(LinkPreview? preview) =>
        preview is null
            ? new LinkPreviewOptions { IsDisabled = true }
            : new LinkPreviewOptions
            {
                Url = preview.Url.AbsoluteUri,
                PreferLargeMedia = preview.Large,
                ShowAboveText = preview.AboveText,
            };

    internal static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        rows.Count == 0 ? null : new InlineKeyboardMarkup(rows.Select(row => row.Select(ToKey)));

    private static InlineKeyboardButton ToKey(Button button) =>
        button switch
        {
            LinkButton link => InlineKeyboardButton.WithUrl(link.Label, link.Target.AbsoluteUri),
            CallbackButton callback => InlineKeyboardButton.WithCallbackData(callback.Label, callback.Data),
            SwitchInlineButton inline => InlineKeyboardButton.WithSwitchInlineQuery(inline.Label, inline.Query),
            _ => throw new NotSupportedException($"A {button.GetType().Name} cannot be shown."),
        };
}
