using DigestBot.Lifetime;

namespace DigestBot.Telegram;

/// <summary>Registers the only room that speaks to Telegram.</summary>
internal static class TelegramStage
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramSettings settings)
    {
        services
            .AddSingleton(settings)
            .AddSingleton<OwnAddress>()
            .AddSingleton<BotClient>()
            .AddSingleton<GracePeriod>()
            .AddSingleton<Gateway>()
            .AddSingleton<Me>()
            .AddSingleton<UpdateQueue>()
            .AddSingleton<UpdateFlow>()
            .AddSingleton<UpdateIntake>();
        return settings.Webhook is { } webhook
            ? services.AddSingleton(webhook).AddHostedService<WebhookKeeper>()
            : services.AddHostedService<UpdatePoller>();
    }
}
