using DigestBot.Administering.Broadcasting;
using DigestBot.Administering.Posting;
using DigestBot.Administering.Stats;
using DigestBot.Administering.Uploading;
using DigestBot.Charting;
using DigestBot.Conversing;

namespace DigestBot.Administering;

/// <summary>Registers what administrators do, and are told.</summary>
internal static class AdministeringStage
{
    public static IServiceCollection AddAdministering(this IServiceCollection services) =>
        services
            .AddCommand<PublishCommand>()
            .AddCommand<PreviewCommand>()
            .AddCommand<RetractCommand>()
            .AddCommand<StatusCommand>()
            .AddCommand<StatsCommand>()
            .AddSingleton<StatsReader>()
            .AddSingleton(_ => new Lazy<ChartFont>(ChartFont.Find))
            .AddCommand<UploadCommand>()
            .AddSingleton<NoticeWords>()
            .AddSingleton<IFileReader, UploadReader>()
            .AddCommand<BroadcastCommand>()
            .AddSingleton<Administrators>()
            .AddSingleton<Audiences>()
            .AddSingleton<DraftPages>()
            .AddSingleton<PublishPages>()
            .AddSingleton<AbsentDay>()
            .AddHostedService<BroadcastKeeper>()
            .AddHostedService<Notifier>();
}
