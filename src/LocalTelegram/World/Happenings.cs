using System.Text.Json.Nodes;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>
/// Everything that makes a message appear, change or vanish passes here, so that transcript, updates and journal never
/// disagree.
/// </summary>
internal sealed class Happenings(TelegramWorld world)
{
    /// <summary>How long an update waits for its bot (<see href="https://core.telegram.org/bots/api#getting-updates"/>).</summary>
    private static readonly TimeSpan UpdateLifetime = TimeSpan.FromHours(24);

    /// <summary>Gives the message its id, date and chat, and keeps it.</summary>
    public Entry Post(Conversation conversation, Message draft, Bot? author, bool isFixed = false)
    {
        var message = draft with
        {
            MessageId = draft.EphemeralMessageId is null ? conversation.NextMessageId() : 0,
            Date = world.Now,
            Chat = conversation.Room.ToChat(),
        };
        return world.Transcripts.Add(conversation, message, author, isFixed);
    }

    /// <summary>Tells those who look on; called when the entry is complete.</summary>
    public void Show(Entry entry, string what = "message")
    {
        if (world.Journal.IsHeard)
        {
            world.Journal.Tell(what, EntryJson.Write(entry));
        }
    }

    /// <summary>A person's message, for every bot that may see it.</summary>
    public void Deliver(Entry entry, string? kind = null)
    {
        var message = entry.Message;
        kind ??= entry.Conversation.Room.Type == Room.Channel ? "channel_post" : "message";
        foreach (var bot in Audience(entry))
        {
            Notify(bot, kind, EntryJson.ToNode(message), message.Chat.Id);
        }
    }

    public void Notify(Bot bot, string kind, JsonNode content, long chatId, TimeSpan? lifetime = null) =>
        bot.Updates.Add(kind, content, chatId, world.Clock.GetUtcNow() + (lifetime ?? UpdateLifetime));

    // Privacy mode: in groups, a bot that is not an administrator sees commands, mentions and replies to itself only.
    private IEnumerable<Bot> Audience(Entry entry)
    {
        var room = entry.Conversation.Room;
        if (entry.Conversation.Bot is { } partner)
        {
            return [partner];
        }

        if (entry.Message.ReceiverUser is { } confidant)
        {
            return world.Bots.Where(bot => bot.Id == confidant.Id);
        }

        return world
            .Bots.Where(bot => bot != entry.Author)
            .Where(bot =>
                MemberStatus.Leads(room.StatusOf(bot))
                || (MemberStatus.IsInside(room.StatusOf(bot)) && Concerns(entry, bot))
            );
    }

    private static bool Concerns(Entry entry, Bot bot)
    {
        var message = entry.Message;
        var text = message.Text ?? message.Caption ?? "";
        return text.StartsWith('/')
            || text.Contains(bot.Mention, StringComparison.OrdinalIgnoreCase)
            || message.ReplyToMessage?.From?.Id == bot.Id
            || message.NewChatMembers is not null
            || message.LeftChatMember is not null
            || message.ForumTopicCreated is not null
            || message.MigrateToChatId is not null
            || message.MigrateFromChatId is not null;
    }
}
