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
    UpdateIntake intake,
    Inbox inbox,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<UpdatePoller> log
) : StageService(lifetime, log)
{
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
                    await intake.GoOnAsync(stoppingToken);
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
                    log.TelegramUnreachable(OutcomeTranslation.Of(error).InWords(), pause);
                }

                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        await intake.DrainAsync();
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        var answer = await client.CallAsync(
            new GetUpdatesAsJson
            {
                Offset = inbox.NextOffset,
                Timeout = BotClient.PollSeconds,
                AllowedUpdates = UpdateIntake.Kinds,
            },
            stoppingToken
        );
        await intake.TakeAsync(answer, stoppingToken);
    }
}
