using System.Security.Cryptography;
using DigestBot.Diagnostics;
using DigestBot.Importing;
using DigestBot.LocalMode;
using DigestBot.Storing;
using DigestBot.Storing.Backups;
using DigestBot.Telegram;
using LocalTelegram;

namespace DigestBot.Hosting;

/// <summary>Builds the process that serves: the stages, and the one port (and socket) they share.</summary>
internal static class BotHost
{
    /// <summary>A stop takes at most this long, so that a supervisor's ten seconds are enough.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    /// <param name="configuration">What the log levels are read from.</param>
    /// <param name="arrange">What a test puts in other places' stead, such as the clock.</param>
    /// <exception cref="StoreInUseException">Another process owns the store.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static WebApplication Build(
        BotSettings settings,
        IConfiguration configuration,
        Action<IServiceCollection>? arrange = null
    )
    {
        settings = settings.IsLocal ? settings.ForLocalMode() : settings;
        var files = settings.StoreFiles;
        var store = Store.Open(files, settings.StartsFresh);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders().AddConfiguration(configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        Supervision.Add(builder.Services, configuration); // after the console, whose lines the journal then stamps
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = ShutdownTimeout;
            // The server waits for open requests, and in local mode our own long poll is one of them.
            host.ServicesStopConcurrently = true;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
        builder.Services.AddDiagnostics(configuration).AddSingleton(settings).AddSingleton<Liveness>();
        builder.Services.AddHostedService<Gauges>();
        Stages.Add(builder.Services, settings, store);
        if (settings.IsLocal)
        {
            builder.Services.AddLocalMode(settings);
        }

        arrange?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseRateLimiter();
        app.MapOpenApi(PipelineDocument.Path);
        app.MapDigests();
        app.MapWebhook();
        app.MapBackup();
        app.MapHealth();
        app.MapMetrics();
        if (settings.IsLocal)
        {
            app.MapLocalTelegram();
        }

        File.Delete(files.Socket); // left behind by a crash; the lock says that nobody listens there
        foreach (
            var url in settings
                .Urls.Select(url => url.GetLeftPart(UriPartial.Authority))
                .Append("http://unix:" + files.Socket)
        )
        {
            app.Urls.Add(url);
        }

        return app;
    }
}
