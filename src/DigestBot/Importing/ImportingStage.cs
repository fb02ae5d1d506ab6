namespace DigestBot.Importing;

/// <summary>Registers the doors through which digests come in.</summary>
internal static class ImportingStage
{
    public static IServiceCollection AddImporting(this IServiceCollection services, ImportingSettings settings) =>
        services.AddSingleton(settings).AddSingleton<Intake>().AddHostedService<FolderWatcher>();
}
