namespace DigestBot.Importing;

/// <summary>Registers the doors through which digests, and what they are tagged with, come in.</summary>
internal static class ImportingStage
{
    public static IServiceCollection AddImporting(this IServiceCollection services, ImportingSettings settings) =>
        services
            .AddSingleton(settings)
            .AddRateLimiter(PipelineRate.Limit)
            .AddOpenApi(PipelineDocument.Describe)
            .AddSingleton<Intake>()
            .AddSingleton<LexiconFile>()
            .AddSingleton<Retagging>()
            .AddHostedService<FolderWatcher>()
            .AddHostedService<LexiconFollower>();
}
