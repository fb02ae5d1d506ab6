using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>Finds out whether a message stands in its chat, where the answer to its sending was lost.</summary>
/// <remarks>
/// <para>1. If it stands, its id is above the highest that was known before it left (<see cref="Delivery.After"/>):
/// ids rise by one in each supergroup and channel, and over all private chats together. 2. So try the ids above, one
/// by one, with an edit that would change nothing in it; not those that are known to be another message's. 3. "not
/// modified" is the message. "can't be edited" is somebody else's, "not found" nobody's in this chat: go on. 4. By now
/// Telegram has done with the message. So where another is known that began to leave only now, all before that one
/// have been tried: it does not stand. 5. Where none is, go on past the highest id that is known, by as many as may
/// be those of messages that are not known yet. Where a later message than <see cref="Delivery.After"/> is known, it does not stand. Where none
/// is, the ids tried may lie in a gap of deleted messages: that cannot be told apart, and is not guessed.</para>
/// <para>Invariant: no message of the bot's own is ever edited but the one meant. Sends to one chat go one after the
/// other, and the next one not before this is settled, so above <see cref="Delivery.After"/> the chat holds no other
/// message of ours.</para>
/// <para>Failures: where nothing was known before, or there are too many ids to try, it cannot be decided. Each try
/// takes a turn at the gate like any message; never one that is paid for, since an edit cannot be.</para>
/// </remarks>
internal sealed class Prober(MessageIds ids, PaceStore pace, Gate gate, Gateway gateway, TimeProvider clock)
{
    /// <summary>
    /// How many messages in a row that came after the highest known one may have been deleted, or be people's that were
    /// not fetched yet.
    /// </summary>
    private const int MostDeleted = 10;

    /// <summary>How many ids are tried at most in a numbering of its own: some five minutes in a group.</summary>
    private const int MostTried = 100;

    /// <summary>And where many chats share one: as many as may be on their way at a time.</summary>
    private const int MostTriedOfShared = 1000;

    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private readonly Lock _recalling = new();
    private bool _recalled;

    /// <exception cref="OperationCanceledException">The bot stops; nothing was changed.</exception>
    public async Task<ProbeResult> ProbeAsync(
        Delivery delivery,
        OutgoingMessage message,
        CancellationToken cancellation
    )
    {
        if (delivery.After == 0)
        {
            return new ProbeResult.Undecided();
        }

        if (delivery.At < _start)
        {
            RecallOnce();
        }

        var now = clock.GetUtcNow();
        var (known, left) = (delivery.After, MessageIds.IsShared(delivery.Chat) ? MostTriedOfShared : MostTried);
        int? later = null;
        for (var id = delivery.After + 1; ; id++)
        {
            if (ids.IsTaken(delivery.Chat, id))
            {
                known = Math.Max(known, id);
                continue;
            }

            later ??= ids.BegunAfter(delivery.Chat, now);
            if (id >= later)
            {
                return new ProbeResult.Absent();
            }

            if (left-- == 0)
            {
                return new ProbeResult.Undecided();
            }

            switch (await TryAsync(delivery, id, message, cancellation))
            {
                case ProbeOutcome.ThisOne:
                    return new ProbeResult.Stands(id);
                case ProbeOutcome.Anothers:
                    known = Math.Max(known, id);
                    break;
                case ProbeOutcome.Hindered hindered:
                    return new ProbeResult.Hindered(hindered.Outcome);
            }

            // In this order: what is settled in between is known then.
            var unknown = ids.MostUnknown(delivery.Chat);
            known = Math.Max(known, ids.Highest(delivery.Chat));
            if (id - known >= unknown + MostDeleted)
            {
                return known > delivery.After ? new ProbeResult.Absent() : new ProbeResult.Undecided();
            }
        }
    }

    /// <summary>What a former process did is in the store, but not in mind.</summary>
    private void RecallOnce()
    {
        lock (_recalling)
        {
            if (!_recalled)
            {
                ids.Recall();
                _recalled = true;
            }
        }
    }

    private async Task<ProbeOutcome> TryAsync(
        Delivery delivery,
        int id,
        OutgoingMessage message,
        CancellationToken cancellation
    )
    {
        var lane = delivery.Lane == Lane.Broadcast ? Lane.Post : delivery.Lane;
        while (true)
        {
            using var turn = await gate.EnterAsync(delivery.Chat, lane, cancellation);
            await pace.DepartAsync(delivery.Chat);
            var outcome = await gateway.ProbeAsync(delivery.Chat, id, message, cancellation);
            await turn.HeardAsync((outcome as ProbeOutcome.Hindered)?.Outcome);
            if (outcome is not ProbeOutcome.Hindered { Outcome: Outcome.RetryAfter })
            {
                return outcome;
            }
        }
    }
}

/// <summary>What probing found out.</summary>
internal abstract record ProbeResult
{
    private ProbeResult() { }

    /// <summary>It stands in the chat.</summary>
    public sealed record Stands(int MessageId) : ProbeResult;

    /// <summary>It does not stand in the chat.</summary>
    public sealed record Absent : ProbeResult;

    /// <summary>It cannot be found out.</summary>
    public sealed record Undecided : ProbeResult;

    /// <summary>Telegram could not be asked.</summary>
    public sealed record Hindered(Outcome Outcome) : ProbeResult;
}
