namespace LocalTelegram.Formatting;

/// <summary>Telegram's limits on texts, each with its source.</summary>
internal static class Limits
{
    /// <summary>Code points after parsing (<see href="https://core.telegram.org/bots/api#sendmessage"/>).</summary>
    public const int Text = 4096;

    /// <summary>Code points after parsing (<see href="https://core.telegram.org/bots/api#sendphoto"/>).</summary>
    public const int Caption = 1024;

    /// <summary>Bytes before parsing (<see href="https://github.com/tdlib/telegram-bot-api"/>: get_formatted_text).</summary>
    public const int MarkupBytes = 32_768;

    /// <summary>Entities that count; Telegram drops the rest without a word.</summary>
    public const int Entities = 100;

    /// <summary>Bytes (<see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>).</summary>
    public const int CallbackData = 64;

    /// <summary>Characters (<see href="https://core.telegram.org/bots/api#answercallbackquery"/>).</summary>
    public const int CallbackAnswer = 200;

    /// <summary>Buttons of a keyboard taken together, as bots in the field have found; it is documented nowhere.</summary>
    public const int Buttons = 100;

    public static int CodePoints(string text) => text.EnumerateRunes().Count();
}
