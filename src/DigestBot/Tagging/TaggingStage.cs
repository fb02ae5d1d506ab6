namespace DigestBot.Tagging;

/// <summary>Registers what finds out what stories are about.</summary>
internal static class TaggingStage
{
    /// <exception cref="LexiconException">The lexicon is not right; the message says where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IServiceCollection AddTagging(this IServiceCollection services, TaggingSettings settings) =>
        services.AddSingleton(settings).AddSingleton(new LexiconInUse(LoadLexicon(settings)));

    /// <inheritdoc cref="AddTagging"/>
    public static Lexicon LoadLexicon(TaggingSettings settings) =>
        Lexicon.Parse(File.ReadAllText(settings.Lexicon), settings.Lexicon);
}
