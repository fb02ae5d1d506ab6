using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Settings;

namespace DigestBot.Telegram;

/// <summary>The section <c>Telegram</c>.</summary>
/// <param name="Token">The bot's token; null in local mode, where the local Telegram takes any.</param>
/// <param name="ApiBaseUrl">A Bot API server other than Telegram's own; null for that.</param>
/// <param name="Admins">The user ids of those who may administer.</param>
/// <param name="Username">The bot's name without the at sign, for links where Telegram is not asked.</param>
internal sealed partial record TelegramSettings(
    string? Token,
    Uri? ApiBaseUrl,
    IReadOnlyList<long> Admins,
    string? Username
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
            )
        );

    [GeneratedRegex("^@?[A-Za-z][A-Za-z0-9_]{3,31}$")]
    private static partial Regex UsernameShape();

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{35,}$")]
    private static partial Regex TokenShape();
}
