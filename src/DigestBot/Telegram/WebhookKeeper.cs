using DigestBot.Lifetime;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace DigestBot.Telegram;

/// <summary>
/// Tells Telegram where to bring updates, and looks every minute whether it still does. What was left unanswered by the
/// last process is taken up first.
/// </summary>
internal sealed class WebhookKeeper(
    WebhookSettings webhook,
    BotClient client,
    UpdateIntake intake,
    UpdateFlow flow,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<WebhookKeeper> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    /// <summary>One after the other: the inbox takes an update below the last one for a known one.</summary>
    private const int Connections = 1;

    private bool _goneOn;
    private bool _told;
    private DateTime? _lastError;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = BetweenLooks;
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (ApiRequestException error) when (error.ErrorCode is 401 or 404)
            {
                log.TokenRefused();
                Lifetime.StopWithFailure();
                break;
            }
            catch (RequestException error)
            {
                pause = RetryPause;
                log.TelegramUnreachable(OutcomeTranslation.Of(error).InWords(), pause);
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await intake.DrainAsync();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (!_goneOn)
        {
            await intake.GoOnAsync(cancellation);
            _goneOn = true;
        }

        var standing = await client.CallAsync(new GetWebhookInfoRequest(), cancellation);
        flow.Came();
        if (standing.LastErrorDate is { } at && at != _lastError)
        {
            _lastError = at;
            log.WebhookFails(standing.LastErrorMessage ?? "", standing.PendingUpdateCount);
        }

        if (_told && standing.Url == webhook.Url.AbsoluteUri)
        {
            return;
        }

        await client.CallAsync(
            new SetWebhookRequest
            {
                Url = webhook.Url.AbsoluteUri,
                SecretToken = webhook.Secret,
                AllowedUpdates = UpdateIntake.Kinds,
                MaxConnections = Connections,
            },
            cancellation
        );
        _told = true;
        log.WebhookSet(webhook.Url.Host);
    }
}
