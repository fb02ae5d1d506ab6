using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Somebody who talks with the bot in a chat and gets days there, on the test's clock.</summary>
internal sealed class AReader(TelegramServer telegram, FakeTimeProvider clock, long chat, long person)
{
    public AReader(TelegramServer telegram, FakeTimeProvider clock)
        : this(telegram, clock, TelegramServer.Reader, TelegramServer.Reader) { }

    /// <summary>Asks, and waits for one answer.</summary>
    public async Task<JsonElement> AskAsync(string text)
    {
        var before = (await telegram.MessagesAsync(chat)).Count;
        await telegram.People.SayAsync(chat, text, person);
        return (await Eventually.MessagesAsync(telegram, chat, before + 1, clock))[before];
    }

    /// <summary>Asks, and waits for the text of one answer.</summary>
    public async Task<string> HearAsync(string text) => TelegramServer.TextOf(await AskAsync(text));

    /// <summary>Presses a button of a message.</summary>
    public Task PressAsync(JsonElement message, string label) =>
        telegram.People.PressAsync(
            chat,
            message.GetProperty("message_id").GetInt32(),
            person,
            Buttons(message)
                .First(button => button.GetProperty("text").GetString()!.Contains(label, StringComparison.Ordinal))
                .GetProperty("callback_data")
                .GetString()!
        );

    /// <summary>The days that came by themselves: what the bot sent but for its answers.</summary>
    public async Task<IReadOnlyList<JsonElement>> DaysAsync() =>
        [
            .. (await telegram.MessagesAsync(chat)).Where(message =>
                TelegramServer.TextOf(message).Contains("日报第", StringComparison.Ordinal)
            ),
        ];

    /// <summary>Waits until so many days came.</summary>
    public async Task<IReadOnlyList<JsonElement>> AwaitDaysAsync(int count)
    {
        IReadOnlyList<JsonElement> days = [];
        await Eventually.TrueAsync(
            async () => (days = await DaysAsync()).Count >= count,
            $"chat {chat} has {count} days",
            clock
        );
        return days;
    }

    public static IEnumerable<JsonElement> Buttons(JsonElement message) =>
        message
            .GetProperty("reply_markup")
            .GetProperty("inline_keyboard")
            .EnumerateArray()
            .SelectMany(row => row.EnumerateArray());
}
