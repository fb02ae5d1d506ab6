using DigestBot.Settings;

namespace DigestBot.Importing;

/// <summary>The section <c>Importing</c>.</summary>
/// <param name="Folder">The folder that is watched for digests; null for none.</param>
/// <param name="ApiKey">What a pipeline must show; null: none may post.</param>
internal sealed record ImportingSettings(string? Folder, string? ApiKey)
{
    public static ImportingSettings Read(SettingsReader settings) =>
        new(
            settings.Optional(
                "Importing:Folder",
                text => Directory.Exists(text) ? Path.GetFullPath(text) : null,
                "the path of a folder that exists"
            ),
            settings.Optional(
                "Importing:ApiKey",
                text => text.Length >= 16 ? text : null,
                "at least 16 characters, best made by chance"
            )
        );
}
