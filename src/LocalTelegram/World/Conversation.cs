namespace LocalTelegram.World;

/// <summary>The messages of a room; a private room has one conversation with each bot.</summary>
/// <param name="room">Where it takes place.</param>
/// <param name="bot">Whom a private one is with; null elsewhere.</param>
internal sealed class Conversation(Room room, Bot? bot)
{
    private readonly Dictionary<int, Entry> entries = [];

    public Room Room => room;

    public Bot? Bot => bot;

    public bool IsEmpty => entries.Count == 0;

    public int LastEphemeralId { get; private set; }

    /// <summary>What can still be seen or looked into, in the order of its coming.</summary>
    public IEnumerable<Entry> Entries => entries.Values.OrderBy(entry => entry.Sequence);

    /// <summary>A message that stands; null if there is none, or it was deleted.</summary>
    public Entry? Find(int messageId) =>
        entries.TryGetValue(messageId, out var entry) && !entry.Deleted && messageId > 0 ? entry : null;

    public Entry? FindEphemeral(int ephemeralId) =>
        entries.TryGetValue(-ephemeralId, out var entry) && !entry.Deleted ? entry : null;

    public void Add(Entry entry) => entries[Key(entry)] = entry;

    public void Forget(Entry entry) => entries.Remove(Key(entry));

    public int NextMessageId() => bot is null ? ++room.LastMessageId : ++bot.LastPrivateMessageId;

    public int NextEphemeralId() => ++LastEphemeralId;

    // Ephemeral messages have no message id; their own ids are counted apart.
    private static int Key(Entry entry) =>
        entry.Message.EphemeralMessageId is { } ephemeral ? -ephemeral : entry.Message.MessageId;
}
