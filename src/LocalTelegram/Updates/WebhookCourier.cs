using System.Text;
using LocalTelegram.World;

namespace LocalTelegram.Updates;

/// <summary>
/// Brings updates to webhooks.
/// <list type="number">
/// <item>Each update joins the lane of its chat, behind those that came before; without a chat it has its own.</item>
/// <item>At the head of its lane it waits for one of the webhook's connections, and is posted.</item>
/// <item>2xx: it is done and forgotten. Anything else: it is tried again, after 1, 2, 4 … 60 seconds.</item>
/// <item>A webhook that is changed or deleted stops at once; what was not brought stays in the queue.</item>
/// </list>
/// </summary>
internal sealed class WebhookCourier(TelegramWorld world) : IDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new();
    private readonly Dictionary<Bot, CancellationTokenSource> running = [];

    /// <summary>Begins anew for the bot, with the webhook that it now has, if any. Called under the world's gate.</summary>
    public void Restart(Bot bot)
    {
        if (running.Remove(bot, out var former))
        {
            former.Cancel();
            former.Dispose();
        }

        if (bot.Webhook is { } webhook)
        {
            var stop = running[bot] = new CancellationTokenSource();
            _ = RunAsync(bot, webhook, stop.Token);
        }
    }

    public void Dispose()
    {
        foreach (var stop in running.Values)
        {
            stop.Cancel();
            stop.Dispose();
        }

        http.Dispose();
    }

    private async Task RunAsync(Bot bot, Webhook webhook, CancellationToken stop)
    {
        using var connections = new SemaphoreSlim(webhook.MaxConnections);
        var lanes = new Dictionary<long, Task>();
        var lastSeen = 0;
        while (!stop.IsCancellationRequested)
        {
            Task arrival;
            lock (world.Gate)
            {
                arrival = bot.Updates.Arrival;
                foreach (var update in bot.Updates.Waiting.Where(update => update.Id > lastSeen))
                {
                    lastSeen = update.Id;
                    var before = update.ChatId == 0 ? Task.CompletedTask : lanes.GetValueOrDefault(update.ChatId);
                    lanes[update.ChatId] = BringAsync(bot, webhook, update, before, connections, stop);
                }
            }

            await arrival.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(lanes.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task BringAsync(
        Bot bot,
        Webhook webhook,
        Update update,
        Task? before,
        SemaphoreSlim connections,
        CancellationToken stop
    )
    {
        await (before ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        for (var pause = FirstPause; !await TryAsync(webhook, update, connections, stop); pause = Longer(pause))
        {
            await Task.Delay(pause, world.Clock, stop);
        }

        lock (world.Gate)
        {
            bot.Updates.Remove(update);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task<bool> TryAsync(Webhook webhook, Update update, SemaphoreSlim connections, CancellationToken stop)
    {
        await connections.WaitAsync(stop);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
            {
                Content = new StringContent(update.Json, Encoding.UTF8, "application/json"),
            };
            if (webhook.Secret.Length > 0)
            {
                request.Headers.Add(SecretHeader, webhook.Secret);
            }

            using var response = await http.SendAsync(request, stop);
            if (response.IsSuccessStatusCode)
            {
                return true;
            }

            Note(webhook, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (HttpRequestException failure)
        {
            Note(webhook, $"Connection failed: {failure.HttpRequestError}");
        }
        finally
        {
            connections.Release();
        }

        return false;
    }

    private void Note(Webhook webhook, string error)
    {
        lock (world.Gate)
        {
            webhook.LastErrorDate = world.Now;
            webhook.LastErrorMessage = error;
        }
    }
}
