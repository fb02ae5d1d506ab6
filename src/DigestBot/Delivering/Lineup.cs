using DigestBot.Messages;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>Who waits to send, and who goes next. Pure: the moments come from outside.</summary>
/// <remarks>
/// <para>1. Who waits stands in the line of its chat. A chat with a line is one of: busy, while a message to it is
/// under way; asleep, until its own windows open; ready, when it only waits for the windows that all chats share.
/// 2. The ready ones stand in the lane of whoever goes next in them, in the order in which they became ready. 3. To
/// admit, wake the chats whose time has come; then, as long as the shared windows have room, let the first of the
/// first lane go.</para>
/// <para>Invariants: to one chat one message at a time, in order of arrival within a lane; in a chat as over all, a
/// lane is passed over by higher ones at most <see cref="LaneOrder.MostPasses"/> times in a row. So everybody goes in
/// the end.</para>
/// <para>Every step costs the logarithm of those who sleep, however many wait.</para>
/// <para>Not safe for several threads; the <see cref="Gate"/> holds its lock around it.</para>
/// </remarks>
internal sealed class Lineup(Limiter limiter)
{
    private readonly Dictionary<long, ChatLine> _lines = [];
    private readonly LinkedList<ChatLine>[] _ready =
    [
        .. Enum.GetValues<Lane>().Select(_ => new LinkedList<ChatLine>()),
    ];
    private readonly PriorityQueue<ChatLine, TimeSpan> _asleep = new();
    private readonly LaneOrder _order = new();

    public void Add(Waiter waiter, TimeSpan now)
    {
        if (!_lines.TryGetValue(waiter.Chat.ChatId, out var line))
        {
            _lines.Add(waiter.Chat.ChatId, line = new ChatLine(waiter.Chat));
        }

        line.Add(waiter);
        Place(line, now);
    }

    /// <returns>False where it does not wait any more.</returns>
    public bool Remove(Waiter waiter, TimeSpan now)
    {
        if (!_lines.TryGetValue(waiter.Chat.ChatId, out var line) || !line.Remove(waiter))
        {
            return false;
        }

        Place(line, now);
        return true;
    }

    /// <summary>The message to the chat is no longer under way, and what became of it is recorded.</summary>
    public void Free(ChatAddress chat, TimeSpan now)
    {
        var line = _lines[chat.ChatId];
        line.Busy = false;
        Place(line, now);
    }

    /// <summary>Admits whoever may go now.</summary>
    /// <returns>When to look again; <c>MaxValue</c> where only the end of a turn, or a newcomer, can change anything.</returns>
    public TimeSpan Admit(TimeSpan now)
    {
        while (_asleep.TryPeek(out var line, out var opens) && opens <= now)
        {
            _asleep.Dequeue();
            line.Asleep = false;
            Place(line, now);
        }

        TimeSpan again;
        do
        {
            again = _asleep.TryPeek(out _, out var opens) ? opens : TimeSpan.MaxValue;
        } while (AdmitOne(now, ref again));

        return again;
    }

    private bool AdmitOne(TimeSpan now, ref TimeSpan again)
    {
        foreach (var lane in _order.Lanes)
        {
            if (_ready[(int)lane].First?.Value is not { } line)
            {
                continue;
            }

            var passage = limiter.PassageOf(lane, now);
            if (passage.At <= now)
            {
                Go(line, passage.Paid, now);
                return true;
            }

            again = passage.At < again ? passage.At : again;
        }

        return false;
    }

    private void Go(ChatLine line, bool paid, TimeSpan now)
    {
        var waiter = line.Next!;
        line.Go(waiter);
        _order.Went(waiter.Lane);
        limiter.Leave(waiter.Chat, waiter.Lane, paid, now);
        Place(line, now);
        waiter.Admit(paid);
    }

    /// <summary>Puts a line where it belongs after a change.</summary>
    private void Place(ChatLine line, TimeSpan now)
    {
        var next = line.Busy || line.Asleep ? null : line.Next;
        if (next is not null && line.Ready?.List == _ready[(int)next.Lane])
        {
            return; // it keeps its place
        }

        line.Ready?.List!.Remove(line.Ready);
        line.Ready = null;
        if (next is not null)
        {
            Wait(line, next, now);
        }
        else if (!line.Busy && !line.Asleep)
        {
            _lines.Remove(line.Chat.ChatId);
        }
    }

    private void Wait(ChatLine line, Waiter next, TimeSpan now)
    {
        var opens = limiter.OpensAt(line.Chat, now);
        if (opens <= now)
        {
            line.Ready = _ready[(int)next.Lane].AddLast(line);
            return;
        }

        line.Asleep = true;
        _asleep.Enqueue(line, opens);
    }
}
