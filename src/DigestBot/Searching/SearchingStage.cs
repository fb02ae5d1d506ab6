namespace DigestBot.Searching;

/// <summary>Registers what finds stories by their words.</summary>
internal static class SearchingStage
{
    /// <param name="folder">Where the index lies.</param>
    public static IServiceCollection AddSearching(this IServiceCollection services, string folder) =>
        services
            .AddSingleton(_ => new StoryIndex(folder))
            .AddSingleton<StorySearch>()
            .AddHostedService<IndexFollower>();
}
