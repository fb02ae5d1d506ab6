using DigestBot.Settings;

namespace DigestBot.Importing;

/// <summary>The section <c>Importing</c>.</summary>
/// <param name="Folder">The folder that is watched for digests; null for none.</param>
/// <param name="ApiKey">What a pipeline must show; null: none may post.</param>
/// <param name="BaseUrl">The folder on the web that relative addresses start from; null leaves them as text.</param>
internal sealed record ImportingSettings(string? Folder, string? ApiKey, Uri? BaseUrl)
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
            ),
            settings.Optional(
                "Importing:BaseUrl",
                ReadFolder,
                "an http or https address such as https://example.com/news/"
            )
        );

    /// <summary>An address without a slash at its end is a folder's all the same.</summary>
    private static Uri? ReadFolder(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + '/', UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Query: "", Fragment: "" }
            ? url
            : null;
}
