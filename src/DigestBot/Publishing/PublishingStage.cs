using DigestBot.Storing.Statistics;

namespace DigestBot.Publishing;

/// <summary>Registers what decides who is to get what, and when.</summary>
internal static class PublishingStage
{
    public static IServiceCollection AddPublishing(this IServiceCollection services, PublishingSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSingleton<Calendar>()
            .AddSingleton(new ReportingZone(settings.TimeZone))
            .AddSingleton<TargetGroup>()
            .AddSingleton<Publisher>()
            .AddSingleton<Subscribers>()
            .AddHostedService<AutoPublisher>()
            .AddHostedService<ArrivalWatch>()
            .AddHostedService<Rounds>()
            .AddHostedService<Corrector>()
            .AddHostedService<Housekeeping>();
}
