using System.Threading.Channels;
using DigestBot.Messages;

namespace DigestBot.Conversing;

/// <summary>The private chats where another language was chosen, or forgotten: their menus are to follow.</summary>
internal sealed class MenuChanges
{
    private readonly Channel<ChatAddress> _chats = Channel.CreateUnbounded<ChatAddress>();

    public void Note(ChatAddress chat) => _chats.Writer.TryWrite(chat);

    public IAsyncEnumerable<ChatAddress> ReadAllAsync(CancellationToken cancellation) =>
        _chats.Reader.ReadAllAsync(cancellation);
}
