using System.Text.Json;

namespace DigestBot.Tests.Journeys;

/// <summary>People who ask the bot and wait for what it says.</summary>
internal static class Asking
{
    /// <summary>A person asks in private; ends with what the bot answers, once it has sent as many messages.</summary>
    public static async Task<IReadOnlyList<JsonElement>> AskAsync(
        this TelegramServer telegram,
        long person,
        string text,
        int answers = 1
    )
    {
        var before = (await telegram.MessagesAsync(person)).Count;
        await telegram.People.SayAsync(person, text, person);
        return [.. (await Eventually.MessagesAsync(telegram, person, before + answers)).Skip(before)];
    }

    /// <summary>A person presses a button under a message in private.</summary>
    public static Task PressAsync(this TelegramServer telegram, long person, JsonElement message, string label) =>
        telegram.People.PressAsync(
            person,
            message.GetProperty("message_id").GetInt32(),
            person,
            AReader
                .Buttons(message)
                .First(button => button.GetProperty("text").GetString()!.Contains(label, StringComparison.Ordinal))
                .GetProperty("callback_data")
                .GetString()!
        );
}
