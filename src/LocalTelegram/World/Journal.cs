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

    public async IAsyncEnumerable<JournalEvent> ListenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var listener = Channel.CreateBounded<JournalEvent>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        lock (gate)
        {
            listeners.Add(listener);
        }

        try
        {
            await foreach (var told in listener.Reader.ReadAllAsync(cancellation))
            {
                yield return told;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(listener);
            }
        }
    }
}

/// <summary>Something that changed.</summary>
/// <param name="Type">message, edit, delete, answer, chat, person, bot, action, refusal or reset.</param>
/// <param name="Data">What changed, as it now stands.</param>
internal sealed record JournalEvent(string Type, JsonNode Data);
