using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>
/// Sees to it that every chat for which something is due has a worker: chats side by side, the parts of one chat in
/// order. Answers get theirs at once; of the chats with a post, and of those with a broadcast, so many are served at a
/// time.
/// </summary>
internal sealed class Dispatcher(
    Ledger ledger,
    Arrivals arrivals,
    Courier courier,
    DeliveringSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Dispatcher> log
) : StageService(lifetime, log)
{
    /// <summary>Enough that the rate, not the network's latency, sets the pace.</summary>
    private const int ChatsAtATime = 64;

    private readonly Lock _lock = new();

    /// <summary>
    /// The chats that have a worker, and whether something came in for them meanwhile. All topics of a chat have one:
    /// their messages are numbered together, and one that nobody knows the end of must be found out before the next.
    /// </summary>
    private readonly Dictionary<long, bool> _served = [];
    private readonly HashSet<Task> _workers = [];
    private readonly SemaphoreSlim _room = new(ChatsAtATime);

    /// <summary>Where more a second may be sent, enough for answers that take a second.</summary>
    private readonly SemaphoreSlim _broadcastRoom = new(Math.Max(ChatsAtATime, settings.PaidPerSecond ?? 0));

    public override void Dispose()
    {
        base.Dispose();
        _room.Dispose();
        _broadcastRoom.Dispose();
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var waiting = ledger.ChatsWaiting();
        try
        {
            await Task.WhenAll(
                ServeAsync(Lane.Conversation, waiting[Lane.Conversation], room: null, stoppingToken),
                ServeAsync(Lane.Post, waiting[Lane.Post], _room, stoppingToken),
                ServeAsync(Lane.Broadcast, waiting[Lane.Broadcast], _broadcastRoom, stoppingToken)
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; what is under way is finished below, the rest at the next start.
        }

        await Task.WhenAll(_workers);
    }

    private async Task ServeAsync(
        Lane lane,
        IEnumerable<ChatAddress> left,
        SemaphoreSlim? room,
        CancellationToken stopping
    )
    {
        await foreach (var chat in left.ToAsyncEnumerable().Concat(arrivals.In(lane).ReadAllAsync(stopping)))
        {
            // First the room: a chat that waits for it must stay free for an answer.
            await (room?.WaitAsync(stopping) ?? Task.CompletedTask);
            if (!Claim(chat))
            {
                room?.Release();
                continue;
            }

            lock (_lock)
            {
                _workers.RemoveWhere(worker => worker.IsCompleted);
                _workers.Add(WorkAsync(chat, room, stopping));
            }
        }
    }

    private async Task WorkAsync(ChatAddress chat, SemaphoreSlim? room, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            do
            {
                await DeliverAllAsync(chat, stopping);
            } while (!Release(chat));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start goes on from here.
        }
        catch (TokenRefusedException)
        {
            log.TokenRefused();
            Lifetime.StopWithFailure();
        }
        catch (StoreException error)
        {
            log.LedgerFailed(error);
            Lifetime.StopWithFailure();
        }
        catch (Exception error)
        {
            log.DeliveringFailed(error, chat);
            Lifetime.StopWithFailure();
        }
        finally
        {
            room?.Release();
        }
    }

    private async Task DeliverAllAsync(ChatAddress chat, CancellationToken stopping)
    {
        var failures = 0;
        var order = new LaneOrder();
        while (!stopping.IsCancellationRequested && Next(chat, order) is { } delivery)
        {
            order.Went(delivery.Lane);
            if (await courier.CarryAsync(delivery, failures, stopping) is { } backoff)
            {
                failures += backoff.IsFailure ? 1 : 0;
                await Task.Delay(backoff.Length, clock, stopping);
            }
            else
            {
                failures = 0;
            }
        }
    }

    /// <summary>Answers go first; but a post that was passed over often enough goes before one of them.</summary>
    private Delivery? Next(ChatAddress chat, LaneOrder order) =>
        order
            .PassedOver.Append(Lane.Conversation)
            .Select(lane => ledger.NextFor(chat, lane))
            .FirstOrDefault(delivery => delivery is not null);

    /// <returns>False where the chat has a worker already, which then looks again.</returns>
    private bool Claim(ChatAddress chat)
    {
        lock (_lock)
        {
            if (_served.ContainsKey(chat.ChatId))
            {
                _served[chat.ChatId] = true;
                return false;
            }

            _served.Add(chat.ChatId, false);
            return true;
        }
    }

    /// <returns>False where something came in meanwhile, so that the worker must go on.</returns>
    private bool Release(ChatAddress chat)
    {
        lock (_lock)
        {
            var more = _served[chat.ChatId];
            _served[chat.ChatId] = false;
            return !more && _served.Remove(chat.ChatId);
        }
    }
}
