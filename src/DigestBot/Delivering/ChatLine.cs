using DigestBot.Messages;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>Who waits to send to one chat, whichever its topics, and where that chat stands in the <see cref="Lineup"/>.</summary>
internal sealed class ChatLine(ChatAddress chat)
{
    private readonly LinkedList<Waiter>[] _lanes = [.. Enum.GetValues<Lane>().Select(_ => new LinkedList<Waiter>())];
    private readonly LaneOrder _order = new();

    public ChatAddress Chat => chat;

    /// <summary>Whether a message to it is under way.</summary>
    public bool Busy { get; set; }

    /// <summary>Whether it waits until its own windows open.</summary>
    public bool Asleep { get; set; }

    /// <summary>Its place among those that only wait for the windows of all; null where it is not one of them.</summary>
    public LinkedListNode<ChatLine>? Ready { get; set; }

    /// <summary>Who goes next; null where nobody waits.</summary>
    public Waiter? Next =>
        _order.Lanes.Select(lane => _lanes[(int)lane].First?.Value).FirstOrDefault(waiter => waiter is not null);

    public void Add(Waiter waiter) => _lanes[(int)waiter.Lane].AddLast(waiter);

    /// <returns>False where it does not wait any more.</returns>
    public bool Remove(Waiter waiter) => _lanes[(int)waiter.Lane].Remove(waiter);

    /// <summary>The next one goes.</summary>
    public void Go(Waiter next)
    {
        Remove(next);
        _order.Went(next.Lane);
        Busy = true;
    }
}
