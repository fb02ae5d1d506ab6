namespace LocalTelegram;

/// <summary>
/// How fast a bot may send (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>).
/// Telegram promises no exact values; these are what its FAQ names.
/// </summary>
public sealed class LocalPacing
{
    /// <summary>Whether anything is refused for haste.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Messages a second over all chats that are not paid for.</summary>
    public int PerSecond { get; set; } = 30;

    /// <summary>
    /// Messages a second over all chats in all, where calls say <c>allow_paid_broadcast</c>
    /// (<see href="https://core.telegram.org/bots/api#paid-broadcasts"/>).
    /// </summary>
    public int PaidPerSecond { get; set; } = 1000;

    /// <summary>Messages to one chat that pass at once; afterwards one a second does.</summary>
    public int ChatBurst { get; set; } = 5;

    /// <summary>Messages a minute to one group.</summary>
    public int GroupPerMinute { get; set; } = 20;
}
