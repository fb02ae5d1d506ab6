using DigestBot.Settings;

namespace DigestBot.Tagging;

/// <summary>The section <c>Tagging</c>.</summary>
/// <param name="Lexicon">The file of names that stories are tagged with.</param>
internal sealed record TaggingSettings(string Lexicon)
{
    /// <summary>The lexicon that comes with the program.</summary>
    public static readonly TaggingSettings Default = new(
        Path.Combine(AppContext.BaseDirectory, "Tagging", "lexicon.yaml")
    );

    public static TaggingSettings Read(SettingsReader settings) =>
        settings.Optional(
            "Tagging:Lexicon",
            text => File.Exists(text) ? Path.GetFullPath(text) : null,
            "the path of a file that exists, such as a copy of the program's own Tagging/lexicon.yaml"
        )
            is { } path
            ? new TaggingSettings(path)
            : Default;
}
