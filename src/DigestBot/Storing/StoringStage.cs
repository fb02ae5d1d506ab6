using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Storing.Standings;
using DigestBot.Storing.Statistics;

namespace DigestBot.Storing;

/// <summary>Registers the store and what is kept in it.</summary>
internal static class StoringStage
{
    public static IServiceCollection AddStoring(
        this IServiceCollection services,
        StoringSettings settings,
        StoreFiles files,
        Store store
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton(files)
            .AddSingleton(_ => store) // made by the container in name, so that it is closed with it
            .AddSingleton<DigestStore>()
            .AddSingleton<TagStore>()
            .AddSingleton<ChatStore>()
            .AddSingleton<StandingStore>()
            .AddSingleton<ExpansionStore>()
            .AddSingleton<PauseStore>()
            .AddSingleton<PlanStore>()
            .AddSingleton<UploadStore>()
            .AddSingleton<NoticeStore>()
            .AddSingleton<Arrivals>()
            .AddSingleton<MessageIds>()
            .AddSingleton<CampaignStore>()
            .AddSingleton<Ledger>()
            .AddSingleton<Bookkeeper>()
            .AddSingleton<DeliveryHistory>()
            .AddSingleton<SubscriberStore>()
            .AddSingleton<BroadcastStore>()
            .AddSingleton<PersonalData>()
            .AddSingleton<Inbox>()
            .AddSingleton<PaceStore>()
            .AddSingleton<FigureStore>()
            .AddSingleton<StoryOpens>()
            .AddSingleton<FreeSpace>(DiskRoom.FreeUnder)
            .AddHostedService<StatisticsKeeper>()
            .AddHostedService<StoreWatch>()
            .AddHostedService<DiskWatch>();
}
