using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace LocalTelegram.World;

/// <summary>Tells whoever listens (the page, tests) what changes, as it changes.</summary>
internal sealed class Journal
{
    // A listener that falls this far behind loses the oldest; the page then asks for the whole state again.
    private const int Backlog = 4096;

    private readonly Lock gate = new();
    private readonly List<Channel<JournalEvent>> listeners = [];

    public bool IsHeard
    {
        get
        {
            lock (gate)
            {
                return listeners.Count > 0;
            }
        }
    }

    public void Tell(string type, JsonNode data)
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(new JournalEvent(type, data));
            }
        }
    }

    /// <summary>Listens from now on, until <see cref="Leave"/>.</summary>
    public Channel<JournalEvent> Listen()
    {
        var listener = Channel.CreateBounded<JournalEvent>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        lock (gate)
        {
            listeners.Add(listener);
        }

        return listener;
    }

    public void Leave(Channel<JournalEvent> listener)
    {
        lock (gate)
        {
            listeners.Remove(listener);
        }
    }
}

/// <summary>Something that changed.</summary>
/// <param name="Type">message, edit, delete, answer, inline_answer, action, chat, person, bot, refusal or reset.</param>
/// <param name="Data">What changed, as it now stands.</param>
internal sealed record JournalEvent(string Type, JsonNode Data);
