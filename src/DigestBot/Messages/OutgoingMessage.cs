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
[JsonDerivedType(typeof(DocumentMessage), "document")]
[JsonDerivedType(typeof(PhotoMessage), "photo")]
[JsonDerivedType(typeof(MediaMessage), "media")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Deletion), "deletion")]
[JsonDerivedType(typeof(Pin), "pin")]
[JsonDerivedType(typeof(Whisper), "whisper")]
[JsonDerivedType(typeof(WhisperEdit), "whisperEdit")]
internal abstract record OutgoingMessage(IReadOnlyList<IReadOnlyList<Button>> Buttons)
{
    /// <summary>Whether doing it twice is as doing it once: then a lost answer needs no finding out.</summary>
    [JsonIgnore]
    public bool IsRepeatable => this is Edit or Deletion or Pin or WhisperEdit;

    /// <summary>
    /// What answers a person instead where Telegram refuses this: a message of its own where one cannot be edited any
    /// more, words for all where none may be whispered. Null for nothing.
    /// </summary>
    [JsonIgnore]
    public OutgoingMessage? Otherwise =>
        this switch
        {
            Edit edit => edit.Content,
            WhisperEdit edit => new Whisper(edit.To, edit.Content, edit.Aloud),
            Whisper whisper => whisper.Aloud,
            _ => null,
        };
}

/// <summary>What a message shows: something that can be sent, or be put in the place of what stands.</summary>
/// <param name="Html">The text, in the HTML of its style.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(RichMessage), "rich")]
internal abstract record Content(string Html, IReadOnlyList<IReadOnlyList<Button>> Buttons) : OutgoingMessage(Buttons);

/// <summary>A text in Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>).</summary>
/// <param name="Html">At most 4096 UTF-16 units after parsing, 32,768 bytes before, 100 entities that count.</param>
/// <param name="Preview">The link preview wanted; null for none at all.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
[method: JsonConstructor]
internal sealed record TextMessage(string Html, LinkPreview? Preview, IReadOnlyList<IReadOnlyList<Button>> Buttons)
    : Content(Html, Buttons)
{
    public TextMessage(string html)
        : this(html, null, []) { }
}

/// <summary>A document in Telegram's rich HTML (<see href="https://core.telegram.org/bots/api#rich-html-style"/>).</summary>
/// <param name="Html">At most 32,768 characters after parsing, 500 blocks, 16 levels, 50 media, 20 columns a table.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
internal sealed record RichMessage(string Html, IReadOnlyList<IReadOnlyList<Button>> Buttons) : Content(Html, Buttons);

/// <summary>A file with a caption (<see href="https://core.telegram.org/bots/api#senddocument"/>).</summary>
/// <param name="FileName">Its name, with the ending that says what it is.</param>
/// <param name="Text">What it holds; sent as UTF-8, at most 50 MB.</param>
/// <param name="Caption">Telegram's HTML, at most 1024 UTF-16 units after parsing.</param>
internal sealed record DocumentMessage(string FileName, string Text, string Caption) : OutgoingMessage([]);

/// <summary>A picture of the bot's own with a caption (<see href="https://core.telegram.org/bots/api#sendphoto"/>).</summary>
/// <param name="FileName">Its name, with the ending that says what it is.</param>
/// <param name="Content">The file; at most 10 MB, and 10,000 pixels of width and height together.</param>
/// <param name="Caption">Telegram's HTML, at most 1024 UTF-16 units after parsing.</param>
internal sealed record PhotoMessage(string FileName, ReadOnlyMemory<byte> Content, string Caption)
    : OutgoingMessage([]);

/// <summary>A picture or a file that Telegram has already, with a caption.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FileId">Telegram's name of it, which holds for this bot.</param>
/// <param name="Caption">Telegram's HTML, at most 1024 UTF-16 units after parsing; empty for none.</param>
/// <param name="Buttons">The rows of buttons under the message; empty for none.</param>
internal sealed record MediaMessage(
    MediaKind Kind,
    string FileId,
    string Caption,
    IReadOnlyList<IReadOnlyList<Button>> Buttons
) : OutgoingMessage(Buttons);

internal enum MediaKind
{
    Photo,
    Document,
}

/// <summary>Another content for a message that stands.</summary>
/// <param name="MessageId">Telegram's id of the message.</param>
/// <param name="Content">What it is to show.</param>
internal sealed record Edit(int MessageId, Content Content) : OutgoingMessage(Content.Buttons);

/// <summary>The end of a message that stands.</summary>
/// <param name="MessageId">Telegram's id of the message.</param>
internal sealed record Deletion(int MessageId) : OutgoingMessage([]);

/// <summary>Puts a message that stands at the top of its chat, without a sound.</summary>
/// <param name="MessageId">Telegram's id of the message.</param>
internal sealed record Pin(int MessageId) : OutgoingMessage([]);

/// <summary>
/// What the press of a button is answered with, shown for a moment to whoever pressed it and to nobody else. It is
/// given at once and never stands in the ledger.
/// </summary>
/// <param name="Text">Plain text of at most 200 characters.</param>
internal sealed record Toast(string Text) : OutgoingMessage([]);
