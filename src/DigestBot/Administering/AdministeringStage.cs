using DigestBot.Administering.Broadcasting;
using DigestBot.Administering.Posting;
using DigestBot.Administering.Uploading;
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
            .AddCommand<UploadCommand>()
            .AddSingleton<NoticeWords>()
            .AddSingleton<IFileReader, UploadReader>()
            .AddCommand<BroadcastCommand>()
            .AddSingleton<Administrators>()
            .AddSingleton<Audiences>()
            .AddSingleton<DraftPages>()
            .AddSingleton<PublishPages>()
            .AddHostedService<BroadcastKeeper>()
            .AddHostedService<Notifier>();
}
