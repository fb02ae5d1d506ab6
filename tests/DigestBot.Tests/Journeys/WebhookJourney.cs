using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DigestBot.Tests.Journeys;

/// <summary>Telegram brings the updates, rather than being asked for them.</summary>
public sealed class WebhookJourney : IAsyncLifetime
{
    private const string Secret = "only-telegram-and-the-bot-know";

    private readonly Uri _url = new($"http://127.0.0.1:{FreePort()}/telegram/webhook");
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _bot = await Bot.StartAsync(
            _telegram,
            settings:
            [
                ("Urls", _url.GetLeftPart(UriPartial.Authority)),
                ("Telegram:Updates", "Webhook"),
                ("Telegram:Webhook:Url", _url.AbsoluteUri),
                ("Telegram:Webhook:Secret", Secret),
            ]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task People_are_answered_also_those_who_asked_while_the_bot_was_down()
    {
        TelegramServer
            .TextOf((await _telegram.AskAsync(TelegramServer.Reader, "/help")).Single())
            .ShouldContain("可以这样问我");

        await _bot.StopAsync();
        await _telegram.People.SayAsync(TelegramServer.EnglishReader, "/help", TelegramServer.EnglishReader);
        await _bot.StartAsync();

        var answer = await Eventually.MessagesAsync(_telegram, TelegramServer.EnglishReader, 1);
        TelegramServer.TextOf(answer.Single()).ShouldContain("The latest digest");
    }

    [Fact]
    public async Task What_does_not_show_the_secret_or_is_no_update_is_not_taken()
    {
        const string Update = """
            {"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":1001,"type":"private","first_name":"x"},
            "from":{"id":1001,"is_bot":false,"first_name":"x"},"text":"/help"}}
            """;

        (await PostAsync(Update, secret: null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(Update, "another-secret-altogether")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync("{}", Secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("{", Secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await _telegram.MessagesAsync(TelegramServer.Reader)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_updates_are_polled_for_there_is_no_such_door()
    {
        await using var polling = await Bot.StartAsync(_telegram);
        using var http = new HttpClient();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        (
            await http.PostAsync(
                new Uri(polling.Address, "/telegram/webhook"),
                body,
                TestContext.Current.CancellationToken
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpStatusCode> PostAsync(string text, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, _url)
        {
            Content = new StringContent(text, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
