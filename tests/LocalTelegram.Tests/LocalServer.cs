using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LocalTelegram.Tests;

/// <summary>A local Telegram on a free loopback port, with a clock that stands still until it is moved.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    public const string Token = "4242:a-token-of-the-right-shape";

    private readonly WebApplication app;

    private LocalServer(WebApplication app, FakeTimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address) };
        People = new LocalTelegramClient(Http);
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public LocalTelegramClient People { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<LocalServer> StartAsync(Action<LocalTelegramOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 17, 8, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddLocalTelegram(configure);
        var app = builder.Build();
        app.MapLocalTelegram();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new LocalServer(app, clock);
    }

    /// <summary>Calls a method as the bot; the answer whole, whether ok or not.</summary>
    public async Task<JsonElement> CallAsync(string method, object? parameters = null, string token = Token)
    {
        using var response = await Http.PostAsJsonAsync(
            $"/bot{token}/{method}",
            parameters ?? new { },
            TestContext.Current.CancellationToken
        );
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>What the method yields.</summary>
    public async Task<JsonElement> ResultAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        answer.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.ToString());
        return answer.GetProperty("result");
    }

    /// <summary>The words with which the method is refused.</summary>
    public async Task<string> RefusalAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        answer.GetProperty("ok").GetBoolean().ShouldBeFalse(answer.ToString());
        return answer.GetProperty("description").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
