namespace LocalTelegram;

/// <summary>How the local Telegram behaves. Each default is Telegram's own habit, where it has one.</summary>
public sealed class LocalTelegramOptions
{
    /// <summary>
    /// The token of the bot that exists before any has called, so that people can write to it. Any other token of the
    /// right shape is a bot as well.
    /// </summary>
    public string BotToken { get; set; } = "7000000001:local-telegram-takes-any-token-like-this";

    /// <summary>The username of the first bot, without the at sign; further bots get a number behind it.</summary>
    public string BotUsername { get; set; } = "local_digest_bot";

    /// <summary>The name that stands above the first bot's messages.</summary>
    public string BotName { get; set; } = "Local bot";

    /// <summary>How fast a bot may send.</summary>
    public LocalPacing Pacing { get; } = new();

    /// <summary>How many messages are remembered over all chats; older ones are forgotten, so that memory stays flat.</summary>
    public int TranscriptCap { get; set; } = 100_000;

    /// <summary>What all randomness (query ids, faults by chance) grows from.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Who and what is there from the start.</summary>
    public LocalWorld World { get; } = new();
}
