using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Settings;

namespace DigestBot.Telegram;

/// <summary>The section <c>Telegram</c>.</summary>
/// <param name="Token">The bot's token; null in local mode, where the local Telegram takes any.</param>
/// <param name="ApiBaseUrl">A Bot API server other than Telegram's own; null for that.</param>
/// <param name="Admins">The user ids of those who may administer.</param>
/// <param name="Webhook">Where Telegram brings updates to; null where the bot asks for them.</param>
/// <param name="Username">The bot's name without the at sign, for links where Telegram is not asked.</param>
internal sealed partial record TelegramSettings(
    string? Token,
    Uri? ApiBaseUrl,
    IReadOnlyList<long> Admins,
    string? Username,
    WebhookSettings? Webhook = null
)
{
    public static TelegramSettings Read(SettingsReader settings) =>
        new(
            settings.Optional(
                "Telegram:Token",
                text => TokenShape().IsMatch(text) ? text : null,
                "what BotFather gave: digits, a colon, and 35 letters, digits, _ or -"
            ),
            settings.Optional(
                "Telegram:ApiBaseUrl",
                text =>
                    Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
                "an http or https address such as https://api.telegram.org"
            ),
            settings.List<long>(
                "Telegram:Admins",
                text =>
                    long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
                        ? id
                        : null,
                "numeric user ids, with commas between"
            ),
            settings.Optional(
                "Telegram:Username",
                text => UsernameShape().IsMatch(text) ? text.TrimStart('@') : null,
                "the bot's name, such as my_digest_bot"
            ),
            ReadWebhook(settings)
        );

    private static WebhookSettings? ReadWebhook(SettingsReader settings)
    {
        var wanted = settings.Choice("Telegram:Updates", UpdateSource.Polling) == UpdateSource.Webhook;
        var url = Optional<Uri>(
            "Telegram:Webhook:Url",
            text =>
                Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
                && address.AbsolutePath == WebhookEndpoint.Path
                    ? address
                    : null,
            $"the address under which Telegram reaches the bot, such as https://bot.example.com{WebhookEndpoint.Path}"
        );
        var secret = Optional<string>(
            "Telegram:Webhook:Secret",
            text => SecretShape().IsMatch(text) ? text : null,
            "16 to 256 of A-Z, a-z, 0-9, _ and -, best made by chance"
        );
        return wanted && url is not null && secret is not null ? new WebhookSettings(url, secret) : null;

        // Where updates are brought, both are needed.
        T? Optional<T>(string key, Func<string, T?> parse, string allowed)
            where T : class =>
            wanted ? settings.OrDefault(key, fallback: "", parse, allowed) : settings.Optional(key, parse, allowed);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$")]
    private static partial Regex SecretShape();

    [GeneratedRegex("^@?[A-Za-z][A-Za-z0-9_]{3,31}$")]
    private static partial Regex UsernameShape();

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{35,}$")]
    private static partial Regex TokenShape();
}
