using System.Text.Json;
using DigestBot.Diagnostics;
using DigestBot.Lifetime;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace DigestBot.Telegram;

/// <summary>
/// Hands updates to the handler: those of one person one after the other and in order, those of different people side
/// by side, so that nobody waits for another's flood. An update leaves the inbox in the moment in which its answer enters the ledger. One that cannot be answered,
/// or not in time, is left out, and holds up nobody else.
/// </summary>
/// <remarks>
/// Inline queries have lines and room of their own, so that one whose answer hangs keeps nobody else; and whoever has
/// typed on gets an answer to the last alone.
/// </remarks>
internal sealed class UpdateQueue(
    Inbox inbox,
    CampaignStore campaigns,
    IUpdateHandler handler,
    Meters meters,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<UpdateQueue> log
) : IDisposable
{
    /// <summary>How many updates are worked on at once; more wait their turn.</summary>
    private const int Concurrency = 32;

    /// <summary>The same for inline queries.</summary>
    private const int InlineConcurrency = 8;

    /// <summary>How long one may take: longer than any question to Telegram (<see cref="BotClient"/>).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _room = new(Concurrency);
    private readonly SemaphoreSlim _inlineRoom = new(InlineConcurrency);
    private readonly Lock _lock = new();
    private readonly Backlog _backlog = new(campaigns);
    private readonly Dictionary<Line, Queue<Asked>> _waiting = [];
    private readonly HashSet<Task> _running = [];

    /// <summary>Takes an update in. It returns at once; the work goes on behind.</summary>
    public async Task AddAsync(PendingUpdate pending, CancellationToken cancellation)
    {
        if (Read(pending) is not var (update, asker))
        {
            await inbox.RemoveAsync(pending.Id);
            return;
        }

        var admission = asker.Waits ? _backlog.Admit(asker) : Admission.Answered;
        if (admission == Admission.LeftOut)
        {
            await inbox.RemoveAsync(pending.Id);
            return;
        }

        var asked = new Asked(pending.Id, update, asker, IsTooMuch: admission == Admission.Told);
        var line = new Line(asker.Id, update.InlineQuery is not null);
        lock (_lock)
        {
            if (_waiting.TryGetValue(line, out var behind))
            {
                behind.Enqueue(asked);
                return;
            }

            _waiting[line] = new([asked]);
            _running.RemoveWhere(task => task.IsCompleted);
            _running.Add(AnswerLineAsync(line, cancellation));
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

    public void Dispose()
    {
        _room.Dispose();
        _inlineRoom.Dispose();
    }

    private async Task AnswerLineAsync(Line line, CancellationToken cancellation)
    {
        await Task.Yield();
        var room = line.IsInline ? _inlineRoom : _room;
        while (Next(line) is { } next && !cancellation.IsCancellationRequested)
        {
            await room.WaitAsync(CancellationToken.None);
            try
            {
                await (IsOutdated(line) ? inbox.RemoveAsync(next.Id) : AnswerOrLeaveOutAsync(next, cancellation));
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
                room.Release();
            }
        }
    }

    private async Task AnswerOrLeaveOutAsync(Asked asked, CancellationToken cancellation)
    {
        try
        {
            await AnswerAsync(asked, cancellation);
        }
        catch (Exception error) when (error is not StoreException)
        {
            // No apology can be made, or the store will not hold the answer; the next start would fare no better.
            log.UpdateFailed(error, asked.Id);
            await inbox.RemoveAsync(asked.Id);
            NoteAnswered(asked, hasAnswer: false);
        }
    }

    private async Task AnswerAsync(Asked asked, CancellationToken cancellation)
    {
        var (id, update) = (asked.Id, asked.Update);
        Answer? answer;
        var (result, begun) = ("Answered", clock.GetTimestamp());
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            // On a thread of its own, and not waited for beyond the limit: it may heed no cancellation.
            answer = asked.IsTooMuch
                ? handler.SlowDown(update)
                : await Task.Run(() => handler.AnswerAsync(update, either.Token), CancellationToken.None)
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
            result = "TookTooLong";
        }
        catch (Exception error)
        {
            log.UpdateFailed(error, id);
            answer = handler.ApologizeFor(update);
            result = "Failed";
        }

        await (
            answer is { Messages.Count: > 0 }
                ? campaigns.AnswerAsync(id, answer.Chat, answer.Messages)
                : inbox.RemoveAsync(id)
        );
        meters.Handled(update.Type.ToString(), asked.IsTooMuch ? "SlowedDown" : result, clock.GetElapsedTime(begun));
        NoteAnswered(asked, answer is { Messages.Count: > 0 });
    }

    private void NoteAnswered(Asked asked, bool hasAnswer)
    {
        if (asked is { Asker.Waits: true, IsTooMuch: false })
        {
            _backlog.Answered(asked.Asker, asked.Id, hasAnswer);
        }
    }

    private Asked? Next(Line line)
    {
        lock (_lock)
        {
            if (_waiting[line].TryDequeue(out var next))
            {
                return next;
            }

            _waiting.Remove(line);
            return null;
        }
    }

    /// <summary>Whether the person has typed on: a query that is not the last is of no use to anybody.</summary>
    private bool IsOutdated(Line line)
    {
        lock (_lock)
        {
            return line.IsInline && _waiting[line].Count > 0;
        }
    }

    private (Update Update, Asker Asker)? Read(PendingUpdate pending)
    {
        try
        {
            var update = JsonSerializer.Deserialize<Update>(pending.Json, JsonBotAPI.Options)!;
            return (update, Asker.Of(update));
        }
        catch (Exception error)
        {
            // Whatever the library throws at it, an update must not keep the others from being fetched.
            log.UnreadableUpdate(pending.Id, (error as JsonException)?.Path ?? error.GetType().Name);
            return null;
        }
    }

    /// <summary>Updates that are answered one after the other.</summary>
    private readonly record struct Line(long Asker, bool IsInline);

    /// <param name="Id">The update's.</param>
    /// <param name="IsTooMuch">Whether it is left out, and who asks is told so.</param>
    private sealed record Asked(long Id, Update Update, Asker Asker, bool IsTooMuch);
}
