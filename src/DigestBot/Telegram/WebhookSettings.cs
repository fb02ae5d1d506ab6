namespace DigestBot.Telegram;

/// <summary>Where Telegram brings updates to.</summary>
/// <param name="Url">The bot's own <c>/telegram/webhook</c>, as it is reached from the outside.</param>
/// <param name="Secret">What Telegram shows with each update: 1 to 256 of A-Za-z0-9_- (<see href="https://core.telegram.org/bots/api#setwebhook"/>).</param>
internal sealed record WebhookSettings(Uri Url, string Secret);

/// <summary>How updates come.</summary>
internal enum UpdateSource
{
    /// <summary>The bot asks for them.</summary>
    Polling,

    /// <summary>Telegram brings them.</summary>
    Webhook,
}
