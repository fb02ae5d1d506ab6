using DigestBot.Delivering;
using DigestBot.Importing;
using DigestBot.Publishing;
using DigestBot.Settings;
using DigestBot.Storing;
using DigestBot.Tagging;
using DigestBot.Telegram;

namespace DigestBot.Hosting;

/// <summary>All that can be set, one part a stage.</summary>
/// <param name="Urls">The addresses to serve on.</param>
internal sealed record BotSettings(
    TelegramSettings Telegram,
    ImportingSettings Importing,
    TaggingSettings Tagging,
    StoringSettings Storing,
    PublishingSettings Publishing,
    DeliveringSettings Delivering,
    IReadOnlyList<Uri> Urls
)
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Whether the Telegram is our own, in this process: so it is without a token.</summary>
    public bool IsLocal => Telegram.Token is null;

    /// <summary>The store: in local mode as fresh as the Telegram it belongs to, unless a path is set.</summary>
    public StoreFiles StoreFiles => StartsFresh ? StoreFiles.ForLocalMode(Urls[0].Port) : LastingStoreFiles;

    /// <summary>The store that outlives the process.</summary>
    public StoreFiles LastingStoreFiles => new(Storing.Path ?? StoringSettings.DefaultPath);

    /// <summary>Whether the store is emptied at the start, because what it belonged to is forgotten too.</summary>
    public bool StartsFresh => IsLocal && Storing.Path is null;

    /// <exception cref="SettingsException">Something is wrong; it names all of it.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var telegram = TelegramSettings.Read(reader);
        var settings = new BotSettings(
            telegram,
            ImportingSettings.Read(reader),
            TaggingSettings.Read(reader),
            StoringSettings.Read(reader),
            PublishingSettings.Read(reader),
            DeliveringSettings.Read(reader),
            ReadUrls(reader, onlyLoopback: reader.Text("Telegram:Token") is null)
        );
        reader.RefuseUnknownKeys();
        reader.ThrowIfAnythingIsWrong();
        return settings;
    }

    private static List<Uri> ReadUrls(SettingsReader reader, bool onlyLoopback)
    {
        var urls = reader.Optional(
            "Urls",
            text => Parse(text, onlyLoopback),
            onlyLoopback
                ? "http addresses of this machine alone, such as http://localhost:5080, with ; between: without a token "
                    + "the local Telegram is served there, which is open to whoever reaches it"
                : "http addresses such as http://localhost:5080, with ; between"
        );
        return urls ?? Parse(DefaultUrl, onlyLoopback)!;
    }

    private static List<Uri>? Parse(string text, bool onlyLoopback)
    {
        var urls = new List<Uri>();
        // Kestrel takes * and + for every address; a Uri does not.
        foreach (
            var part in text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
                .Replace("://+", "://0.0.0.0", StringComparison.Ordinal)
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (
                !Uri.TryCreate(part, UriKind.Absolute, out var url)
                || url.Scheme != Uri.UriSchemeHttp
                || (onlyLoopback && !url.IsLoopback)
            )
            {
                return null;
            }

            urls.Add(url);
        }

        return urls.Count == 0 ? null : urls;
    }
}
