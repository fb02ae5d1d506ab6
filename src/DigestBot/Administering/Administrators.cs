using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Chats;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>The private chats of the administrators, each in its language.</summary>
internal sealed class Administrators(TelegramSettings settings, Subscribers subscribers, ChatStore chats)
{
    public IEnumerable<(ChatAddress Chat, Phrases Phrases)> All =>
        settings.Admins.Select(admin => new ChatAddress(admin)).Select(chat => (chat, PhrasesOf(chat)));

    private Phrases PhrasesOf(ChatAddress chat) =>
        Phrases.In(subscribers.LanguageOf(chat, chats.Find(chat)?.LanguageCode));
}
