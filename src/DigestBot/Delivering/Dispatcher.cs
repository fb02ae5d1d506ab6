using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>
/// Carries the ledger's deliveries to Telegram: chats side by side, the parts of one chat in order.
/// </summary>
/// <remarks>
/// For each part: 1. wait for the turn; 2. record that it is being sent, on disk; 3. send it; 4. record what became
/// of it, on disk; 5. give the turn back. What a stop leaves between 2 and 4 is found at the next start, and the
/// policy for the unknown applies to it.
/// </remarks>
internal sealed class Dispatcher(
    Ledger ledger,
    Gate gate,
    Gateway gateway,
    DeliveringSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    Random random,
    ILogger<Dispatcher> log
) : BackgroundService
{
    private static readonly TimeSpan ShortestBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await lifetime.StartedAsync(stoppingToken))
        {
            return;
        }

        foreach (var interrupted in ledger.Interrupted())
        {
            await SettleUnknownAsync(interrupted, "the bot was stopped while it was being sent");
        }

        var workers = new Dictionary<ChatAddress, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = ledger.MoreToDeliver.Next;
            foreach (var chat in ledger.ChatsWaiting().Where(chat => !workers.ContainsKey(chat)))
            {
                workers.Add(chat, WorkAsync(chat, stoppingToken));
            }

            // A worker that ends may just have missed what came in: look again.
            await Task.WhenAny([more.WaitAsync(stoppingToken), .. workers.Values]);
            foreach (var (chat, _) in workers.Where(entry => entry.Value.IsCompleted).ToList())
            {
                workers.Remove(chat);
            }
        }

        await Task.WhenAll(workers.Values);
    }

    private async Task WorkAsync(ChatAddress chat, CancellationToken stopping)
    {
        try
        {
            await DeliverAsync(chat, stopping);
        }
        catch (Exception error)
        {
            log.LedgerFailed(error);
            lifetime.StopWithFailure();
        }
    }

    private async Task DeliverAsync(ChatAddress chat, CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested && ledger.NextFor(chat) is { } delivery)
        {
            Gate.Turn turn;
            try
            {
                turn = await gate.EnterAsync(chat, Lane.Post, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            TimeSpan? backoff;
            using (turn)
            {
                backoff = await DeliverAsync(delivery, turn, failures);
            }

            failures = backoff is null ? 0 : failures + 1;
            if (backoff is { } pause)
            {
                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>How long to wait before the chat's next attempt, where nothing but time will mend it.</returns>
    private async Task<TimeSpan?> DeliverAsync(Delivery delivery, Gate.Turn turn, int failures)
    {
        var campaign = ledger.Find(delivery.Campaign)!;
        var message = campaign.Parts[delivery.Part];
        delivery = await ledger.RecordAsync(delivery, DeliveryState.Sending);
        // Not cancelled by a stop: what has left is awaited, so that its end can be recorded.
        var outcome = await gateway.SendAsync(delivery.Chat, message, campaign.Silent, CancellationToken.None);
        switch (outcome)
        {
            case Outcome.Sent sent:
                await ledger.RecordAsync(delivery, DeliveryState.Sent, sent.MessageId);
                log.Delivered(delivery.Id, sent.MessageId);
                if (campaign.Pin && delivery.Part == 0)
                {
                    await PinAsync(delivery.Chat, sent.MessageId);
                }

                return null;
            case Outcome.RetryAfter retry:
                turn.Obey(retry.Wait);
                await ledger.RecordAsync(delivery, DeliveryState.Waiting);
                log.ToldToWait(delivery.Id, retry.Wait);
                return null;
            case Outcome.Migrated migrated:
                await ledger.MoveAsync(delivery.Chat, delivery.Chat with { ChatId = migrated.ChatId });
                log.Migrated(delivery.Chat, migrated.ChatId);
                return null;
            case Outcome.Gone gone:
                await ledger.CancelAsync(delivery.Chat, gone.Reason);
                log.ChatGone(delivery.Chat, gone.Reason);
                return null;
            case Outcome.Refused refused:
                await ledger.RecordAsync(delivery, DeliveryState.Refused, reason: refused.Reason);
                log.Refused(delivery.Id, refused.Reason);
                return null;
            case Outcome.Unauthorized:
                await ledger.RecordAsync(delivery, DeliveryState.Waiting);
                log.TokenRefused();
                lifetime.StopWithFailure();
                return LongestBackoff;
            case Outcome.Failed failed:
                await ledger.RecordAsync(delivery, DeliveryState.Waiting);
                var backoff = Backoff(failures);
                log.Failed(delivery.Id, failed.Reason, backoff);
                return backoff;
            case Outcome.Unknown unknown:
                await SettleUnknownAsync(delivery, unknown.Reason);
                return Backoff(failures);
            default:
                throw new InvalidOperationException($"There is no way to settle a delivery that ends in {outcome}.");
        }
    }

    /// <summary>A day that cannot be pinned stands all the same: the right may be missing, and the post matters more.</summary>
    private async Task PinAsync(ChatAddress chat, int messageId)
    {
        var outcome = await gateway.PinAsync(chat, messageId, CancellationToken.None);
        if (outcome is not Outcome.Sent)
        {
            log.NotPinned(chat, outcome);
        }
    }

    private async Task SettleUnknownAsync(Delivery delivery, string reason)
    {
        var state = settings.WhenUnknown == UnknownPolicy.Resend ? DeliveryState.Waiting : DeliveryState.Unknown;
        await ledger.RecordAsync(delivery, state, reason: reason);
        log.OutcomeUnknown(delivery.Id, reason, settings.WhenUnknown);
    }

    /// <summary>Doubling from a second to a minute, half of it by chance, so that many chats do not come back at once.</summary>
    private TimeSpan Backoff(int failures)
    {
        var full = Math.Min(LongestBackoff.TotalSeconds, ShortestBackoff.TotalSeconds * Math.Pow(2, failures));
        return TimeSpan.FromSeconds(full * (0.5 + (random.NextDouble() / 2)));
    }
}
