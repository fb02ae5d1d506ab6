using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering;

/// <summary>What Telegram lets one text message hold.</summary>
internal static class TelegramLimits
{
    /// <summary>
    /// 4096 characters after parsing (<see href="https://core.telegram.org/bots/api#sendmessage"/>; the server counts
    /// code points, so UTF-16 units are on the safe side), 32,768 bytes before it and 100 entities that count: beyond
    /// those the server answers "text is too long", or drops entities without a word (telegram-bot-api and TDLib sources).
    /// </summary>
    public static readonly Measure Message = new(4096, 32_768, 100);

    /// <summary>The longest address that is linked rather than written out, in bytes: three fit in any message.</summary>
    public const int Address = 8192;
}
