using System.Text.Json;
using DigestBot.Lifetime;
using DigestBot.Storing;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace DigestBot.Telegram;

/// <summary>
/// Hands updates to the handler: those of one chat one after the other and in order, those of different chats side
/// by side. An update leaves the inbox in the moment in which its answer enters the ledger. One that cannot be answered,
/// or not in time, is left out, and holds up nobody else.
/// </summary>
internal sealed class UpdateQueue(
    Inbox inbox,
    CampaignStore campaigns,
    IUpdateHandler handler,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<UpdateQueue> log
) : IDisposable
{
    /// <summary>How many updates are worked on at once; more wait their turn.</summary>
    private const int Concurrency = 32;

    /// <summary>How long one may take: longer than any question to Telegram (<see cref="BotClient"/>).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _room = new(Concurrency);
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Queue<(long Id, Update Update)>> _waiting = [];
    private readonly HashSet<Task> _running = [];

    /// <summary>Takes an update in. It returns at once; the work goes on behind.</summary>
    public async Task AddAsync(PendingUpdate pending, CancellationToken cancellation)
    {
        if (Read(pending) is not { } update)
        {
            await inbox.RemoveAsync(pending.Id);
            return;
        }

        var chat = ChatOf(update);
        lock (_lock)
        {
            if (_waiting.TryGetValue(chat, out var behind))
            {
                behind.Enqueue((pending.Id, update));
                return;
            }

            _waiting[chat] = new([(pending.Id, update)]);
            _running.RemoveWhere(task => task.IsCompleted);
            _running.Add(AnswerChatAsync(chat, cancellation));
        }
    }

    /// <summary>Ends when nothing is being worked on any more. After a cancellation what waits stays in the inbox.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_running);
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task AnswerChatAsync(long chat, CancellationToken cancellation)
    {
        await Task.Yield();
        while (Next(chat) is { } next && !cancellation.IsCancellationRequested)
        {
            await _room.WaitAsync(CancellationToken.None);
            try
            {
                await AnswerAsync(next.Id, next.Update, cancellation);
            }
            catch (StoreException error)
            {
                // It stays in the inbox; without a store nothing can be answered.
                log.AnswerNotRecorded(error, next.Id);
                lifetime.StopWithFailure();
                return;
            }
            finally
            {
                _room.Release();
            }
        }
    }

    private async Task AnswerAsync(long id, Update update, CancellationToken cancellation)
    {
        Answer? answer;
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            // On a thread of its own, and not waited for beyond the limit: it may heed no cancellation.
            answer = await Task.Run(() => handler.AnswerAsync(update, either.Token), CancellationToken.None)
                .WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return; // it stays in the inbox for the next start
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            log.UpdateTookTooLong(id, Longest);
            answer = handler.ApologizeFor(update);
        }
        catch (Exception error)
        {
            log.UpdateFailed(error, id);
            answer = handler.ApologizeFor(update);
        }

        await (
            answer is { Messages.Count: > 0 }
                ? campaigns.AnswerAsync(id, answer.Chat, answer.Messages)
                : inbox.RemoveAsync(id)
        );
    }

    private (long Id, Update Update)? Next(long chat)
    {
        lock (_lock)
        {
            if (_waiting[chat].TryDequeue(out var next))
            {
                return next;
            }

            _waiting.Remove(chat);
            return null;
        }
    }

    private Update? Read(PendingUpdate pending)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(pending.Json, JsonBotAPI.Options);
        }
        catch (JsonException error)
        {
            log.UnreadableUpdate(pending.Id, error.Path ?? "");
            return null;
        }
    }

    private static long ChatOf(Update update) =>
        update switch
        {
            { Message.Chat.Id: var chat } => chat,
            { CallbackQuery: { } press } => press.Message?.Chat.Id ?? press.From.Id,
            { MyChatMember.Chat.Id: var chat } => chat,
            _ => 0,
        };
}
