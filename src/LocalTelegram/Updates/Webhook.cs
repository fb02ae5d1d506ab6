namespace LocalTelegram.Updates;

/// <summary>Where a bot has its updates brought (<see href="https://core.telegram.org/bots/api#setwebhook"/>).</summary>
/// <param name="Url">The address.</param>
/// <param name="Secret">What is sent along in <c>X-Telegram-Bot-Api-Secret-Token</c>; empty for nothing.</param>
/// <param name="MaxConnections">How many are brought at once.</param>
internal sealed record Webhook(Uri Url, string Secret, int MaxConnections)
{
    /// <summary>When the last delivery failed, in seconds since 1970; null for never.</summary>
    public long? LastErrorDate { get; set; }

    public string? LastErrorMessage { get; set; }
}
