using LocalTelegram.Api.Methods;

namespace LocalTelegram.Api;

/// <summary>
/// Every method by its name, in any case, as at Telegram. getUpdates is not among them: it waits, and nothing may wait
/// under the world's gate.
/// </summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<Call, object>> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["setWebhook"] = WebhookMethods.Set,
        ["deleteWebhook"] = WebhookMethods.Delete,
        ["getWebhookInfo"] = WebhookMethods.Info,
        ["getMe"] = ProfileMethods.GetMe,
        ["setMyCommands"] = CommandMethods.Set,
        ["getMyCommands"] = CommandMethods.Get,
        ["deleteMyCommands"] = CommandMethods.Delete,
        ["setMyName"] = ProfileMethods.SetName,
        ["getMyName"] = ProfileMethods.GetName,
        ["setMyDescription"] = ProfileMethods.SetDescription,
        ["getMyDescription"] = ProfileMethods.GetDescription,
        ["setMyShortDescription"] = ProfileMethods.SetShortDescription,
        ["getMyShortDescription"] = ProfileMethods.GetShortDescription,
        ["sendMessage"] = SendMethods.Message,
        ["sendChatAction"] = SendMethods.ChatAction,
        ["createForumTopic"] = TopicMethods.Create,
        ["closeForumTopic"] = TopicMethods.Close,
        ["reopenForumTopic"] = TopicMethods.Reopen,
        ["sendRichMessage"] = SendMethods.Rich,
        ["editEphemeralMessageText"] = EphemeralMethods.Text,
        ["editEphemeralMessageCaption"] = EphemeralMethods.Caption,
        ["editEphemeralMessageReplyMarkup"] = EphemeralMethods.ReplyMarkup,
        ["deleteEphemeralMessage"] = EphemeralMethods.Delete,
        ["sendPhoto"] = MediaMethods.Photo,
        ["sendDocument"] = MediaMethods.Document,
        ["sendMediaGroup"] = AlbumMethods.Send,
        ["getFile"] = MediaMethods.GetFile,
        ["copyMessage"] = RepeatMethods.Copy,
        ["forwardMessage"] = RepeatMethods.Forward,
        ["editMessageCaption"] = EditMethods.Caption,
        ["setMessageReaction"] = ReactionMethods.Set,
        ["answerInlineQuery"] = QueryMethods.AnswerInline,
        ["editMessageText"] = EditMethods.Text,
        ["editMessageReplyMarkup"] = EditMethods.ReplyMarkup,
        ["deleteMessage"] = DeleteMethods.One,
        ["deleteMessages"] = DeleteMethods.Many,
        ["pinChatMessage"] = PinMethods.Pin,
        ["unpinChatMessage"] = PinMethods.Unpin,
        ["unpinAllChatMessages"] = PinMethods.UnpinAll,
        ["answerCallbackQuery"] = QueryMethods.AnswerCallback,
        ["getChat"] = ChatMethods.Get,
        ["getChatMember"] = ChatMethods.Member,
        ["getChatMemberCount"] = ChatMethods.MemberCount,
        ["getChatAdministrators"] = ChatMethods.Administrators,
    };

    public static IEnumerable<string> Names => Methods.Keys;

    public static Func<Call, object>? Find(string name) => Methods.GetValueOrDefault(name);
}
