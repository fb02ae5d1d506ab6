using DigestBot.Messages;
using DigestBot.Texts;
using Telegram.Bot.Types;

namespace DigestBot.Conversing;

/// <summary>What a person asks, and where.</summary>
/// <param name="Argument">What follows the command, trimmed; empty for nothing.</param>
/// <param name="Chat">Where the answer goes.</param>
/// <param name="AskerId">Who asks; null for a channel, or an administrator who speaks as the group.</param>
/// <param name="Language">What the person reads.</param>
/// <param name="Pressed">The bot's message whose button was pressed; null where something was typed.</param>
/// <param name="PressedWhisper">The same for a message that the asker alone sees: its ephemeral id.</param>
/// <param name="Heading">What stands in bold first in the pressed message; null for nothing.</param>
/// <param name="Listener">In a group, how the asker alone can be answered; null in private, and where nobody knows who asks.</param>
/// <param name="Said">What was written, with its formatting and what it replies to; null where a button was pressed.</param>
internal sealed record Question(
    string Argument,
    ChatAddress Chat,
    long? AskerId,
    Language Language,
    int? Pressed = null,
    int? PressedWhisper = null,
    string? Heading = null,
    Listener? Listener = null,
    Message? Said = null
)
{
    public Phrases Phrases => Phrases.In(Language);

    /// <summary>The answer in the place of the message whose button was pressed; a new message where none was.</summary>
    public OutgoingMessage InPlace(Content content) => Pressed is { } pressed ? new Edit(pressed, content) : content;

    /// <summary>Whether a button was pressed.</summary>
    public bool IsPress => Pressed is not null || PressedWhisper is not null;

    /// <summary>
    /// A new message that concerns the asker alone: in a group the others do not see it, as far as Telegram allows.
    /// </summary>
    /// <param name="aloud">What the group sees where it does not: short. The same where it is short by itself.</param>
    public OutgoingMessage Tell(Content content, Content? aloud = null) =>
        Chat.IsPrivate ? content
        : Listener is not null ? new Whisper(Listener, content, aloud ?? content)
        : aloud ?? content;

    /// <summary>Whether a button was pressed that turns over the message under which it stands.</summary>
    public bool TurnsPage => IsPress && PagedArgument.TurnsPage(Argument);

    /// <summary>The same in the place of the pressed message, where its button says so.</summary>
    /// <inheritdoc cref="Tell"/>
    public OutgoingMessage Turn(Content content, Content? aloud = null) =>
        TurnsPage ? Retell(content, aloud) : Tell(content, aloud);

    /// <summary>The same in the place of the pressed message; one that a whole group sees is left as it is.</summary>
    /// <inheritdoc cref="Tell"/>
    public OutgoingMessage Retell(Content content, Content? aloud = null) =>
        this switch
        {
            { Chat.IsPrivate: true, Pressed: { } pressed } => new Edit(pressed, content),
            { Listener: not null, PressedWhisper: { } pressed } => new WhisperEdit(
                Listener,
                pressed,
                content,
                aloud ?? content
            ),
            _ => Tell(content, aloud),
        };
}
