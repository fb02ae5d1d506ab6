using System.Text.Json.Nodes;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>A message as the transcript keeps it: how it stands, how it stood, and what was noticed.</summary>
internal sealed class Entry(long sequence, Conversation conversation, Message message)
{
    /// <summary>Its place in the order of all messages.</summary>
    public long Sequence => sequence;

    public Conversation Conversation => conversation;

    public Message Message { get; private set; } = message;

    /// <summary>The former versions, oldest first.</summary>
    public List<Message> Edits { get; } = [];

    public bool Deleted { get; set; }

    public bool Pinned { get; set; }

    /// <summary>What Telegram would do without a word, such as dropping a link.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    /// <summary>The call that made it as it is; null for what a person wrote.</summary>
    public Request? Request { get; set; }

    /// <summary>The bot whose message it is; null for what a person wrote.</summary>
    public Bot? Author { get; init; }

    /// <summary>Forwards, and what carries a reply keyboard, can never be edited.</summary>
    public bool Fixed { get; init; }

    public Dictionary<long, JsonNode> Reactions { get; } = [];

    public void Edit(Message edited)
    {
        Edits.Add(Message);
        Message = edited;
    }
}

/// <summary>A call as the bot made it, without its token.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Params">Its parameters as they came.</param>
internal sealed record Request(string Method, IReadOnlyDictionary<string, string> Params);
