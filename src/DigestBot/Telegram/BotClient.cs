using DigestBot.Lifetime;
using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;

namespace DigestBot.Telegram;

/// <summary>
/// The line to the Bot API. It comes into being with the first request: in local mode the other end is this very
/// process, whose port is known only once the server listens.
/// </summary>
internal sealed class BotClient : IDisposable
{
    /// <summary>Any token of the right shape is a bot to the local Telegram.</summary>
    public const string LocalToken = "5080:local-telegram-takes-any-such-token";

    /// <summary>
    /// How long Telegram may hold a poll back, in seconds
    /// (<see href="https://core.telegram.org/bots/api#getupdates"/>; the server stops at 50).
    /// </summary>
    public const int PollSeconds = 50;

    private readonly HttpClient _polling = new(Handler()) { Timeout = TimeSpan.FromSeconds(PollSeconds + 10) };
    private readonly HttpClient _sending = new(Handler()) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Lazy<TelegramBotClient> _poll;
    private readonly Lazy<TelegramBotClient> _send;

    public BotClient(TelegramSettings settings, OwnAddress own)
        : this(settings.Token ?? LocalToken, () => settings.Token is null ? own.Find() : settings.ApiBaseUrl) { }

    /// <summary>A line to another process's Telegram.</summary>
    /// <param name="settings">With a token.</param>
    public BotClient(TelegramSettings settings)
        : this(settings.Token!, () => settings.ApiBaseUrl) { }

    private BotClient(string token, Func<Uri?> server)
    {
        _poll = new(() => Connect(token, server(), _polling));
        _send = new(() => Connect(token, server(), _sending));
    }

    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">It failed; Telegram's answer, where there was one, is within.</exception>
    public Task<T> CallAsync<T>(IRequest<T> request, CancellationToken cancellation) =>
        (request is GetUpdatesAsJson ? _poll : _send).Value.SendRequest(request, cancellation);

    /// <summary>Fetches a file that Telegram keeps.</summary>
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">It failed; Telegram's answer, where there was one, is within.</exception>
    public async Task<byte[]> DownloadAsync(string fileId, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        await _send.Value.GetInfoAndDownloadFile(fileId, content, cancellation);
        return content.ToArray();
    }

    public void Dispose()
    {
        _polling.Dispose();
        _sending.Dispose();
    }

    private static TelegramBotClient Connect(string token, Uri? server, HttpClient http) =>
        new(
            new TelegramBotClientOptions(token, server?.AbsoluteUri.TrimEnd('/'))
            {
                RetryThreshold = 0, // Delivering alone retries
            },
            http
        );

    // Built by hand, not by the factory, whose loggers would write the address, and with it the token.
    private static SocketsHttpHandler Handler() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(10) };
}
