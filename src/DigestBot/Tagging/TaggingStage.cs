namespace DigestBot.Tagging;

/// <summary>Registers what finds out what stories are about.</summary>
internal static class TaggingStage
{
    /// <summary>The lexicon beside the program, which the operator may edit.</summary>
    private static string LexiconFile => Path.Combine(AppContext.BaseDirectory, "Tagging", "lexicon.yaml");

    public static IServiceCollection AddTagging(this IServiceCollection services) =>
        services.AddSingleton(LoadLexicon()).AddSingleton<Tagger>();

    /// <exception cref="LexiconException">The file is not right; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Lexicon LoadLexicon() => Lexicon.Parse(File.ReadAllText(LexiconFile), LexiconFile);
}
