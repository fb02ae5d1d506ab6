using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>All conversations, holding no more messages together than the cap.</summary>
internal sealed class Transcripts(int cap)
{
    private readonly Dictionary<(long RoomId, Bot? Bot), Conversation> conversations = [];
    private readonly Queue<Entry> oldestFirst = new();
    private long sequence;

    /// <summary>A private room has one conversation with each bot, any other room one in all.</summary>
    public Conversation Between(Room room, Bot bot)
    {
        var key = (room.Id, room.IsPrivate ? bot : null);
        if (!conversations.TryGetValue(key, out var conversation))
        {
            conversations[key] = conversation = new Conversation(room, key.Item2);
        }

        return conversation;
    }

    public IEnumerable<Conversation> Of(Room room) =>
        conversations.Values.Where(conversation => conversation.Room == room);

    public Entry Add(Conversation conversation, Message message, Bot? author, bool isFixed = false)
    {
        var entry = new Entry(++sequence, conversation, message) { Author = author, Fixed = isFixed };
        conversation.Add(entry);
        oldestFirst.Enqueue(entry);
        while (oldestFirst.Count > cap)
        {
            Forget(oldestFirst.Dequeue());
        }

        return entry;
    }

    // Of a private conversation nothing is left when its last message goes; others go on counting their ids.
    private void Forget(Entry entry)
    {
        var conversation = entry.Conversation;
        conversation.Forget(entry);
        if (conversation is { Bot: not null, IsEmpty: true })
        {
            conversations.Remove((conversation.Room.Id, conversation.Bot));
        }
    }

    public void Clear()
    {
        conversations.Clear();
        oldestFirst.Clear();
        sequence = 0;
    }
}
