using System.Globalization;

namespace LocalTelegram.Api;

/// <summary>
/// What a bot calls with: its id, a colon and a secret. Only the id is kept; the secret is neither checked nor
/// remembered, and so can never be shown.
/// </summary>
/// <param name="BotId">The bot's user id.</param>
internal sealed record BotToken(long BotId)
{
    // https://github.com/tdlib/telegram-bot-api: ClientManager takes no longer one.
    private const int LongestToken = 80;

    /// <summary>The token; null if Telegram would not take it for one.</summary>
    public static BotToken? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return
            text.Length <= LongestToken
            && colon > 0
            && colon + 1 < text.Length
            && text[0] != '0'
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && text.AsSpan(colon + 1).IndexOfAnyExcept(SecretCharacters) < 0
            ? new BotToken(id)
            : null;
    }

    private static System.Buffers.SearchValues<char> SecretCharacters { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
