using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LocalTelegram.Tests.Updates;

public sealed class WebhookTests
{
    [Fact]
    public async Task Updates_are_brought_with_the_secret_and_in_order_by_chat_though_the_first_tries_fail()
    {
        await using var telegram = await LocalServer.StartAsync();
        await using var bot = await Receiver.StartAsync(failures: 2);
        await telegram.ResultAsync("setWebhook", new { url = bot.Url, secret_token = "s3cret" });

        for (var i = 1; i <= 3; i++)
        {
            await telegram.People.SayAsync(77, $"{i}");
            await telegram.People.SayAsync(88, $"{i}");
        }

        while (bot.Taken.Count < 6)
        {
            telegram.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        bot.Taken.Where(taken => taken.Chat == 77).Select(taken => taken.Text).ShouldBe(["1", "2", "3"]);
        bot.Taken.Where(taken => taken.Chat == 88).Select(taken => taken.Text).ShouldBe(["1", "2", "3"]);
        bot.Taken.ShouldAllBe(taken => taken.Secret == "s3cret");
    }

    [Fact]
    public async Task While_a_webhook_is_set_nobody_may_poll_and_its_failures_are_told()
    {
        await using var telegram = await LocalServer.StartAsync();
        await using var bot = await Receiver.StartAsync(failures: int.MaxValue);
        await telegram.ResultAsync("setWebhook", new { url = bot.Url });
        await telegram.People.SayAsync(77, "x");

        (await telegram.RefusalAsync("getUpdates")).ShouldStartWith(
            "Conflict: can't use getUpdates method while webhook is active"
        );
        var info = await telegram.ResultAsync("getWebhookInfo");
        while (!info.TryGetProperty("last_error_message", out _))
        {
            await Task.Yield();
            info = await telegram.ResultAsync("getWebhookInfo");
        }

        info.GetProperty("last_error_message").GetString().ShouldStartWith("Wrong response from the webhook: 503");
        info.GetProperty("pending_update_count").GetInt32().ShouldBe(1);

        await telegram.ResultAsync("deleteWebhook");
        (await telegram.ResultAsync("getUpdates")).GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("http://bot.example/hook", "", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData(
        "https://bot.example:1234/hook",
        "",
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
    )]
    [InlineData("https://bot.example/hook", "a b", "secret token contains unallowed characters")]
    public async Task An_address_or_secret_is_refused(string url, string secret, string refusal)
    {
        await using var telegram = await LocalServer.StartAsync();

        (await telegram.RefusalAsync("setWebhook", new { url, secret_token = secret })).ShouldBe(
            "Bad Request: " + refusal
        );
    }

    /// <summary>A bot's own server, which fails the first few times.</summary>
    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<(long Chat, string Text, string Secret)> Taken { get; } = new();

        public string Url => app.Urls.First() + "/hook";

        public static async Task<Receiver> StartAsync(int failures)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.MapPost(
                "/hook",
                (HttpRequest request) => receiver.TakeAsync(request, Interlocked.Decrement(ref failures) >= 0)
            );
            await app.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task<IResult> TakeAsync(HttpRequest request, bool fail)
        {
            if (fail)
            {
                return Results.StatusCode(503);
            }

            var message = (await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)).GetProperty("message");
            Taken.Enqueue(
                (
                    message.GetProperty("chat").GetProperty("id").GetInt64(),
                    message.GetProperty("text").GetString()!,
                    request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()
                )
            );
            return Results.Ok();
        }
    }
}
