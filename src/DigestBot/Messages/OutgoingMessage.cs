using System.Text.Json.Serialization;

namespace DigestBot.Messages;

/// <summary>
/// One message as it is to be sent, whoever receives it: what renderers and commands make, what the ledger keeps,
/// and what only the Telegram room turns into a request.
/// </summary>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(RichMessage), "rich")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Deletion), "deletion")]
internal abstract record OutgoingMessage(IReadOnlyList<IReadOnlyList<Button>> Buttons);

/// <summary>A text in Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>).</summary>
/// <param name="Html">At most 4096 UTF-16 units after parsing, 32,768 bytes before, 100 entities that count.</param>
/// <param name="Preview">The link preview wanted; null for none at all.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
[method: JsonConstructor]
internal sealed record TextMessage(string Html, LinkPreview? Preview, IReadOnlyList<IReadOnlyList<Button>> Buttons)
    : OutgoingMessage(Buttons)
{
    public TextMessage(string html)
        : this(html, null, []) { }

    /// <summary>Whether a reader sees the same.</summary>
    public bool ShowsTheSameAs(TextMessage other) =>
        Html == other.Html
        && Preview == other.Preview
        && Buttons.Count == other.Buttons.Count
        && Buttons.Zip(other.Buttons).All(rows => rows.First.SequenceEqual(rows.Second));
}

/// <summary>A document in Telegram's rich HTML (<see href="https://core.telegram.org/bots/api#rich-html-style"/>).</summary>
/// <param name="Html">At most 32,768 characters after parsing, 500 blocks, 16 levels, 50 media, 20 columns a table.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
internal sealed record RichMessage(string Html, IReadOnlyList<IReadOnlyList<Button>> Buttons)
    : OutgoingMessage(Buttons);

/// <summary>Another content for a message that stands. Done twice it is as done once.</summary>
/// <param name="MessageId">Telegram's id of the message.</param>
/// <param name="Content">What it is to show.</param>
internal sealed record Edit(int MessageId, TextMessage Content) : OutgoingMessage(Content.Buttons);

/// <summary>The end of a message that stands. Done twice it is as done once.</summary>
/// <param name="MessageId">Telegram's id of the message.</param>
internal sealed record Deletion(int MessageId) : OutgoingMessage([]);
