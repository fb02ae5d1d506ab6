using System.Text.Json;
using DigestBot.Lifetime;
using DigestBot.Storing;
using Telegram.Bot.Exceptions;

namespace DigestBot.Telegram;

/// <summary>
/// Fetches updates: asks, writes them into the inbox, and only then asks for the next, which tells Telegram to
/// forget them. The library's own loop ends silently on a handler's cancellation and spins after errors.
/// </summary>
internal sealed class UpdatePoller(
    BotClient client,
    Me me,
    Inbox inbox,
    UpdateQueue queue,
    UpdateFlow flow,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<UpdatePoller> log
) : StageService(lifetime, log)
{
    private static readonly string[] Kinds =
    [
        "message",
        "channel_post",
        "callback_query",
        "inline_query",
        "my_chat_member",
    ];
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        var goneOn = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!goneOn)
                {
                    await GoOnAsync(stoppingToken);
                    goneOn = true;
                }

                await PollAsync(stoppingToken);
                pause = ShortestPause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (ApiRequestException error) when (error.ErrorCode is 401 or 404)
            {
                log.TokenRefused();
                Lifetime.StopWithFailure();
                break;
            }
            catch (RequestException error)
            {
                if (error is ApiRequestException { ErrorCode: 409 })
                {
                    log.AnotherPoller(pause);
                }
                else
                {
                    log.TelegramUnreachable(OutcomeTranslation.Of(error), pause);
                }

                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        await queue.DrainAsync();
    }

    /// <summary>
    /// Takes up what the last process left, once Telegram can be reached: whoever asked is better answered late than told
    /// that it took too long.
    /// </summary>
    private async Task GoOnAsync(CancellationToken stoppingToken)
    {
        await me.LinksAsync(stoppingToken);
        foreach (var left in inbox.Pending())
        {
            await queue.AddAsync(left, stoppingToken);
        }
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        var answer = await client.CallAsync(
            new GetUpdatesAsJson
            {
                Offset = inbox.NextOffset,
                Timeout = BotClient.PollSeconds,
                AllowedUpdates = Kinds,
            },
            stoppingToken
        );
        flow.Came();
        var updates = Array.ConvertAll(answer, Pending);
        foreach (var fresh in await inbox.PutAsync(updates))
        {
            await queue.AddAsync(fresh, stoppingToken);
        }
    }

    /// <summary>An update as it goes into the inbox, though nothing but its number may be readable.</summary>
    internal static PendingUpdate Pending(JsonElement update) =>
        new(update.GetProperty("update_id").GetInt64(), update.GetRawText(), Seen(update));

    private static SeenMessage? Seen(JsonElement update)
    {
        try
        {
            return
                update.TryGetProperty("message", out var message) || update.TryGetProperty("channel_post", out message)
                ? new SeenMessage(
                    message.GetProperty("chat").GetProperty("id").GetInt64(),
                    message.GetProperty("message_id").GetInt32()
                )
                : null;
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // the queue says what is wrong with it, and leaves it out
        }
    }
}
