using System.Threading.Channels;
using DigestBot.Messages;

namespace DigestBot.Storing.Deliveries;

/// <summary>The chats for which something came in to be delivered, lane by lane; a chat may come several times.</summary>
internal sealed class Arrivals
{
    private readonly Channel<ChatAddress>[] _lanes =
    [
        .. Enum.GetValues<Lane>().Select(_ => Channel.CreateUnbounded<ChatAddress>()),
    ];

    public ChannelReader<ChatAddress> In(Lane lane) => _lanes[(int)lane].Reader;

    /// <summary>Tells those who deliver that something came in for chats, once it is written.</summary>
    public void Announce(Lane lane, IEnumerable<ChatAddress> chats)
    {
        foreach (var chat in chats)
        {
            _lanes[(int)lane].Writer.TryWrite(chat);
        }
    }
}
