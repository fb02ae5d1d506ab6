using LocalTelegram.Api;
using LocalTelegram.Control;
using LocalTelegram.Faults;
using LocalTelegram.Pacing;
using LocalTelegram.Updates;
using LocalTelegram.World;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LocalTelegram;

/// <summary>Puts a Telegram into a host.</summary>
public static class LocalTelegramServiceCollectionExtensions
{
    /// <summary>Adds what <see cref="LocalTelegramEndpoints.MapLocalTelegram"/> serves.</summary>
    /// <param name="services">The host's services; their TimeProvider, if any, is the world's clock.</param>
    /// <param name="configure">Changes the options.</param>
    public static IServiceCollection AddLocalTelegram(
        this IServiceCollection services,
        Action<LocalTelegramOptions>? configure = null
    )
    {
        services.AddOptions<LocalTelegramOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton(TimeProvider.System);

        // The web server's request log prints addresses, and an address of the Bot API holds the token.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton<Journal>();
        services.AddSingleton<TelegramWorld>();
        services.AddSingleton<Happenings>();
        services.AddSingleton<Deeds>();
        services.AddSingleton<BotApi>();
        services.AddSingleton<BotApiEndpoint>();
        services.AddSingleton<FileEndpoint>();
        services.AddSingleton<Pacer>();
        services.AddSingleton<FaultList>();
        services.AddSingleton<FaultyEndpoint>();
        services.AddSingleton<LongPolling>();
        services.AddSingleton<WebhookCourier>();
        services.AddSingleton<Lookup>();
        services.AddSingleton<Furnishing>();
        services.AddSingleton<Talking>();
        services.AddSingleton<Looking>();
        services.AddSingleton<Weather>();
        services.AddSingleton<Gate>();
        services.AddSingleton<EventStream>();
        return services;
    }
}
