using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>Finds out whether a message stands in its chat, where the answer to its sending was lost.</summary>
/// <remarks>
/// <para>1. If it stands, its id is above the highest that was known before it left (<see cref="Delivery.After"/>):
/// ids rise by one in each supergroup and channel, and over all private chats together. 2. So try the ids above, one
/// by one, with an edit that would change nothing in it. 3. "not modified" is the message. "can't be edited" is
/// somebody else's, "not found" nobody's in this chat: go on, past the highest id that is known by now, until so many
/// in a row are nobody's. 4. Where a later message is known, all before it have been tried: it does not stand. Where
/// none is, the ids tried may lie in a gap of deleted messages: that cannot be told apart, and is not guessed.</para>
/// <para>Invariant: no message of the bot's own is ever edited but the one meant. Sends to one chat go one after the
/// other, and the next one not before this is settled, so above <see cref="Delivery.After"/> the chat holds no other
/// message of ours.</para>
/// <para>Failures: where nothing was known before, or the chat is too lively (more ids to try than
/// <see cref="MostTried"/>), it cannot be decided. Each try takes a turn at the gate like any message.</para>
/// </remarks>
internal sealed class Prober(Ledger ledger, PaceStore pace, Gate gate, Gateway gateway)
{
    /// <summary>
    /// How many ids in a row must be nobody's past the highest known one: more than may be on their way to other
    /// private chats, which share the numbering.
    /// </summary>
    private const int MissesThatMeanTheEnd = 10;

    /// <summary>How many ids are tried at most.</summary>
    private const int MostTried = 100;

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

        var known = delivery.After;
        for (var id = delivery.After + 1; id <= delivery.After + MostTried; id++)
        {
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

            known = Math.Max(known, ledger.HighestMessageId(delivery.Chat));
            if (id - known >= MissesThatMeanTheEnd)
            {
                return known > delivery.After ? new ProbeResult.Absent() : new ProbeResult.Undecided();
            }
        }

        return new ProbeResult.Undecided();
    }

    private async Task<ProbeOutcome> TryAsync(
        Delivery delivery,
        int id,
        OutgoingMessage message,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            using var turn = await gate.EnterAsync(delivery.Chat, delivery.Lane, cancellation);
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
