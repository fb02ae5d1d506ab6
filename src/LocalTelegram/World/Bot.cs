using LocalTelegram.Updates;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>A bot: whoever calls with a token that begins with its id.</summary>
internal sealed class Bot
{
    public required User User { get; set; }

    public long Id => User.Id;

    public string Mention => "@" + User.Username;

    /// <summary>Made up before any bot had called; the first token seen takes it over.</summary>
    public bool Unclaimed { get; set; }

    public bool Revoked { get; set; }

    /// <summary>The last message id given out over all its private chats.</summary>
    public int LastPrivateMessageId { get; set; }

    /// <summary>Where updates are brought to; null while the bot polls.</summary>
    public Webhook? Webhook { get; set; }

    public UpdateQueue Updates { get; } = new();

    public BotProfile Profile { get; } = new();
}
