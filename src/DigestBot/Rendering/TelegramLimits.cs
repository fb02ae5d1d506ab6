using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Rich;

namespace DigestBot.Rendering;

/// <summary>What Telegram lets one message hold.</summary>
internal static class TelegramLimits
{
    /// <summary>
    /// 4096 characters after parsing (<see href="https://core.telegram.org/bots/api#sendmessage"/>; the server counts
    /// code points, so UTF-16 units are on the safe side), 32,768 bytes before it and 100 entities: beyond those the
    /// server answers "text is too long", or drops entities without a word, first of all bold and its like
    /// (telegram-bot-api and TDLib sources).
    /// </summary>
    public static readonly Measure Message = new(4096, 32_768, 100);

    /// <summary>The longest address that is linked rather than written out, in bytes: three fit in any message.</summary>
    public const int Address = 8192;

    /// <summary>
    /// 32,768 characters, 500 blocks (list items and table rows count) and 50 media
    /// (<see href="https://core.telegram.org/bots/api#rich-message-limits"/>).
    /// </summary>
    public static readonly RichSize RichMessage = new(32_768, 500, 50);

    /// <summary>Elements within each other in a rich message, blocks and formatting together (same source).</summary>
    public const int RichLevels = 16;

    /// <summary>Columns of a table in a rich message (same source).</summary>
    public const int RichColumns = 20;
}
