using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Somebody who talks with the bot in a chat and gets days there, on the test's clock.</summary>
internal sealed class AReader(
    TelegramServer telegram,
    FakeTimeProvider clock,
    long chat,
    long person,
    int? topic = null
)
{
    public AReader(TelegramServer telegram, FakeTimeProvider clock)
        : this(telegram, clock, TelegramServer.Reader, TelegramServer.Reader) { }

    /// <summary>Asks, and waits for one answer.</summary>
    public async Task<JsonElement> AskAsync(string text)
    {
        var before = (await telegram.MessagesAsync(chat)).Count;
        await SayAsync(text);
        return (await Eventually.MessagesAsync(telegram, chat, before + 1, clock))[before];
    }

    /// <summary>Says something that need not be answered.</summary>
    public Task SayAsync(string text, int? replyTo = null) =>
        telegram.People.SayAsync(chat, text, person, replyTo, topic);

    /// <summary>Asks, and waits for the text of one answer.</summary>
    public async Task<string> HearAsync(string text) => TelegramServer.TextOf(await AskAsync(text));

    /// <summary>Presses a button of a message.</summary>
    /// <returns>The id of the press.</returns>
    public Task<string> PressAsync(JsonElement message, string label) =>
        telegram.People.PressAsync(
            chat,
            message.GetProperty("message_id").GetInt32(),
            person,
            Buttons(message)
                .First(button => button.GetProperty("text").GetString()!.Contains(label, StringComparison.Ordinal))
                .GetProperty("callback_data")
                .GetString()!
        );

    /// <summary>Presses a button of a message, and waits for what is said to the presser alone.</summary>
    public async Task<string> HearPressAsync(JsonElement message, string label)
    {
        var press = await PressAsync(message, label);
        JsonElement? answer = null;
        await Eventually.TrueAsync(
            async () => (answer = await PressAnswerAsync(press)) is not null,
            $"the press of {label} is answered",
            clock
        );
        return answer!.Value.GetProperty("text").GetString()!;
    }

    private async Task<JsonElement?> PressAnswerAsync(string press)
    {
        try
        {
            return await telegram.People.PressAnswerAsync(press);
        }
        catch (HttpRequestException error) when (error.StatusCode == HttpStatusCode.NotFound)
        {
            return null; // not yet
        }
    }

    /// <summary>Presses a button of the bot's last message, and waits until that message shows a text.</summary>
    public async Task<JsonElement> PressAsync(string label, string shows)
    {
        var pressed = (await telegram.MessagesAsync(chat))[^1];
        var id = pressed.GetProperty("message_id").GetInt32();
        await PressAsync(pressed, label);
        await Eventually.TrueAsync(
            async () =>
            {
                pressed = (await telegram.MessagesAsync(chat)).Single(message =>
                    message.GetProperty("message_id").GetInt32() == id
                );
                return TelegramServer.TextOf(pressed).Contains(shows, StringComparison.Ordinal);
            },
            $"{label} shows {shows}",
            clock
        );
        return pressed;
    }

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
