using DigestBot.Messages;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace DigestBot.Telegram;

/// <summary>Who the bot is, as Telegram says: asked once, as soon as somebody wants to know.</summary>
internal sealed class Me(BotClient client, TimeProvider clock, ILogger<Me> log) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1);
    private DeepLink? _links;

    /// <summary>Addresses that open the bot; waits until Telegram has said its name.</summary>
    /// <exception cref="ApiRequestException">Telegram does not take the token.</exception>
    public async Task<DeepLink> LinksAsync(CancellationToken cancellation)
    {
        await _asking.WaitAsync(cancellation);
        try
        {
            while (_links is null)
            {
                try
                {
                    var me = await client.CallAsync(new GetMeRequest(), cancellation);
                    _links = new DeepLink(me.Username!);
                    if (!me.SupportsInlineQueries)
                    {
                        log.InlineModeIsOff(me.Username!);
                    }
                }
                catch (RequestException error) when (error is not ApiRequestException { ErrorCode: 401 or 404 })
                {
                    log.TelegramUnreachable(OutcomeTranslation.Of(error).InWords(), Pause);
                    await Task.Delay(Pause, clock, cancellation);
                }
            }

            return _links;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();
}
