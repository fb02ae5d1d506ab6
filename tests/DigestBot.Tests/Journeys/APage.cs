using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>The one message that somebody reads days in, as they turn it over.</summary>
internal sealed class APage(TelegramServer telegram, long chat, long person, FakeTimeProvider? clock = null)
{
    private JsonElement _message;

    public APage(TelegramServer telegram, long person, FakeTimeProvider? clock = null)
        : this(telegram, person, person, clock) { }

    public string Text => TelegramServer.TextOf(_message);

    public IReadOnlyList<string> Labels => [.. Buttons.Select(button => button.GetProperty("text").GetString()!)];

    public IEnumerable<JsonElement> Buttons => AReader.Buttons(_message);

    private bool IsWhisper => _message.TryGetProperty("ephemeral_message_id", out _);

    /// <summary>Asks, and reads the message that comes.</summary>
    public async Task OpenAsync(string asked, string shows, bool oldApp = false)
    {
        var before = (await telegram.MessagesAsync(chat)).Count;
        await telegram.People.SayAsync(chat, asked, person, oldApp: oldApp);
        await FindAsync(before, shows);
    }

    /// <summary>Reads a message that came by itself, from the so-manieth on.</summary>
    public Task FindAsync(int from, string shows) =>
        Eventually.TrueAsync(
            async () =>
            {
                var found = (await telegram.MessagesAsync(chat))
                    .Skip(from)
                    .FirstOrDefault(message => Shows(message, shows));
                _message = found.ValueKind == JsonValueKind.Undefined ? _message : found;
                return found.ValueKind != JsonValueKind.Undefined;
            },
            $"a message shows {shows}",
            clock
        );

    /// <summary>Presses a button, and waits until the same message shows something.</summary>
    public Task TurnAsync(string label, string shows) => TurnToAsync(DataOf(label), shows);

    /// <inheritdoc cref="TurnAsync"/>
    public async Task TurnToAsync(string data, string shows)
    {
        await PressAsync(data);
        await Eventually.TrueAsync(
            async () =>
            {
                _message = (await telegram.MessagesAsync(chat)).Single(IsThis);
                return Shows(_message, shows);
            },
            $"{data} shows {shows}",
            clock
        );
    }

    /// <summary>Waits until the message has a button that says something.</summary>
    public Task AwaitLabelAsync(string label) =>
        Eventually.TrueAsync(
            async () =>
            {
                _message = (await telegram.MessagesAsync(chat)).Single(IsThis);
                return Labels.Any(shown => shown.Contains(label, StringComparison.Ordinal));
            },
            $"there is a button {label}",
            clock
        );

    /// <summary>Presses a button, and reads what passes over the screen.</summary>
    public Task<string> HearAsync(string label) => HearOfAsync(DataOf(label));

    /// <inheritdoc cref="HearAsync"/>
    public async Task<string> HearOfAsync(string data)
    {
        var press = await PressAsync(data);
        var heard = "";
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    heard = (await telegram.People.PressAnswerAsync(press)).GetProperty("text").GetString()!;
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false; // not answered yet
                }
            },
            $"{data} is answered",
            clock
        );
        return heard;
    }

    /// <summary>What a button says to the bot.</summary>
    public string DataOf(string label) =>
        (Labelled(label.Equals) ?? Labelled(text => text.Contains(label, StringComparison.Ordinal)))!
            .Value.GetProperty("callback_data")
            .GetString()!;

    private JsonElement? Labelled(Func<string, bool> isMeant) =>
        Buttons.Cast<JsonElement?>().FirstOrDefault(button => isMeant(button!.Value.GetProperty("text").GetString()!));

    public Task<string> PressAsync(string data) =>
        IsWhisper
            ? telegram.People.PressEphemeralAsync(
                chat,
                _message.GetProperty("ephemeral_message_id").GetInt32(),
                person,
                data
            )
            : telegram.People.PressAsync(chat, _message.GetProperty("message_id").GetInt32(), person, data);

    private bool IsThis(JsonElement other) => IdOf(other) == IdOf(_message);

    private static (int Id, int Ephemeral) IdOf(JsonElement message) =>
        (
            message.GetProperty("message_id").GetInt32(),
            message.TryGetProperty("ephemeral_message_id", out var id) ? id.GetInt32() : 0
        );

    private static bool Shows(JsonElement message, string text) =>
        TelegramServer.TextOf(message).Contains(text, StringComparison.Ordinal);
}
