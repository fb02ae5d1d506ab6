using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using LocalTelegram;
using LocalTelegram.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Journeys;

/// <summary>A local Telegram on a free port, with the group that the bot posts to.</summary>
internal sealed class TelegramServer : IAsyncDisposable
{
    public const long Administrator = 1003;
    public const long Reader = 1001;
    public const long EnglishReader = 1002;

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly Channel<JournalEvent> _news;
    private readonly ConcurrentDictionary<long, (int AsOf, IReadOnlyList<JsonElement> Messages)> _seen = new();
    private int _told;

    private TelegramServer(WebApplication app)
    {
        _app = app;
        _news = app.Services.GetRequiredService<Journal>().Listen();
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        People = new LocalTelegramClient(_http);
    }

    public Uri Address => _http.BaseAddress!;

    public LocalTelegramClient People { get; }

    public long Group { get; private set; }

    /// <param name="clock">The server's clock; with one, it paces as Telegram does.</param>
    /// <param name="around">What happens around each request.</param>
    public static async Task<TelegramServer> StartAsync(
        TimeProvider? clock = null,
        Func<HttpContext, RequestDelegate, Task>? around = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddLocalTelegram(local => local.Pacing.Enabled = clock is not null);
        var app = builder.Build();
        if (around is not null)
        {
            app.UseRouting().Use(next => http => around(http, next));
        }

        app.MapLocalTelegram();
        await app.StartAsync();
        var server = new TelegramServer(app);
        await server.People.AddBotAsync(Bot.Token, "digest_test_bot");
        await server.People.AddPersonAsync("小林", Reader, languageCode: "zh-hans");
        await server.People.AddPersonAsync("Emma", EnglishReader, languageCode: "en");
        await server.People.AddPersonAsync("主编", Administrator, languageCode: "zh-hans");
        server.Group = await server.People.AddChatAsync("supergroup", "新闻", "ai_news_plus");
        return server;
    }

    /// <summary>The texts of the bot's messages in a chat, oldest first.</summary>
    public async Task<IReadOnlyList<string>> PostsAsync(long chat) => [.. (await MessagesAsync(chat)).Select(TextOf)];

    /// <summary>The messages that the bot sent to a chat, oldest first; not what Telegram tells of its doings there.</summary>
    /// <remarks>Asked for again only after something happened: tests look very often while they wait.</remarks>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync(long chat)
    {
        while (_news.Reader.TryRead(out _))
        {
            Interlocked.Increment(ref _told);
        }

        var asOf = Volatile.Read(ref _told);
        if (_seen.TryGetValue(chat, out var seen) && seen.AsOf == asOf)
        {
            return seen.Messages;
        }

        IReadOnlyList<JsonElement> messages =
        [
            .. (await People.MessagesAsync(chat)).Where(message => !IsService(message) && IsTheBots(message)),
        ];
        _seen[chat] = (asOf, messages);
        return messages;
    }

    /// <summary>Whether a request of the bot's made it; in channels no message has an author.</summary>
    private static bool IsTheBots(JsonElement message) =>
        message.GetProperty("request").ValueKind != JsonValueKind.Null;

    /// <summary>What a message says; nothing where it is a file.</summary>
    public static string TextOf(JsonElement message) =>
        message.TryGetProperty("text", out var text) ? text.GetString()! : "";

    private static readonly string[] Services =
    [
        "pinned_message",
        "forum_topic_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "new_chat_members",
        "left_chat_member",
    ];

    private static bool IsService(JsonElement message) =>
        Services.Any(service => message.TryGetProperty(service, out _));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
