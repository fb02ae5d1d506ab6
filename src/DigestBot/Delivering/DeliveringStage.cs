namespace DigestBot.Delivering;

/// <summary>Registers the way of messages to Telegram.</summary>
internal static class DeliveringStage
{
    public static IServiceCollection AddDelivering(this IServiceCollection services, DeliveringSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSingleton<Gate>()
            .AddSingleton<Prober>()
            .AddSingleton<DeliveryFlow>()
            .AddSingleton<Courier>()
            .AddHostedService<Expander>()
            .AddHostedService<Dispatcher>()
            .AddHostedService<PauseKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<DeliveryFlow>());
}
