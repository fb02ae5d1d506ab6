using LocalTelegram.Api;
using LocalTelegram.World;

namespace LocalTelegram.Updates;

/// <summary>
/// getUpdates (<see href="https://core.telegram.org/bots/api#getupdates"/>).
/// <list type="number">
/// <item>While a webhook is set, 409.</item>
/// <item>A poll that waits already is told 409; the newcomer goes on.</item>
/// <item>What lies below the offset is forgotten.</item>
/// <item>If nothing waits, the call waits for an arrival, a newcomer or its time-out, and looks again.</item>
/// </list>
/// </summary>
internal sealed class LongPolling(TelegramWorld world, IHostApplicationLifetime lifetime)
{
    private const int LongestWaitSeconds = 50;
    private const int MostUpdates = 100;

    /// <summary>The updates as JSON, with commas between.</summary>
    /// <exception cref="ApiException">409.</exception>
    public async Task<string> PollAsync(Bot bot, Arguments arguments, CancellationToken cancellation)
    {
        var limit = arguments.Integer("limit", MostUpdates, 1, MostUpdates);
        var timeout = TimeSpan.FromSeconds(arguments.Integer("timeout", 0, 0, LongestWaitSeconds));
        var ticket = new PollTicket();
        Begin(bot, arguments, ticket);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            lifetime.ApplicationStopping
        );
        var deadline = Task.Delay(timeout, world.Clock, answered.Token);
        while (true)
        {
            Task arrival;
            lock (world.Gate)
            {
                if (ticket.Ended)
                {
                    throw ApiException.Conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running"
                    );
                }

                var updates = bot.Updates.Take(limit);
                if (updates.Count > 0 || deadline.IsCompleted)
                {
                    answered.Cancel();
                    return string.Join(',', updates.Select(update => update.Json));
                }

                arrival = bot.Updates.Arrival;
            }

            await Task.WhenAny(arrival, deadline);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Begin(Bot bot, Arguments arguments, PollTicket ticket)
    {
        lock (world.Gate)
        {
            if (bot.Webhook is not null)
            {
                throw ApiException.Conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
                );
            }

            bot.Updates.Poller?.Ended = true;
            bot.Updates.Poller = ticket;
            bot.Updates.Signal();
            AllowedUpdates.Apply(bot, arguments);
            bot.Updates.Confirm(arguments.Integer("offset", 0), world.Clock.GetUtcNow());
        }
    }
}
