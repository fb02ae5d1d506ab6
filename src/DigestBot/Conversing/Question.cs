using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Conversing;

/// <summary>What a person asks, and where.</summary>
/// <param name="Argument">What follows the command, trimmed; empty for nothing.</param>
/// <param name="Chat">Where the answer goes.</param>
/// <param name="AskerId">Who asks; null for a channel, or an administrator who speaks as the group.</param>
/// <param name="Language">What the person reads.</param>
/// <param name="Pressed">The bot's message whose button was pressed; null where something was typed.</param>
internal sealed record Question(
    string Argument,
    ChatAddress Chat,
    long? AskerId,
    Language Language,
    int? Pressed = null
)
{
    public Phrases Phrases => Phrases.In(Language);

    /// <summary>The answer in the place of the message whose button was pressed; a new message where none was.</summary>
    public OutgoingMessage InPlace(Content content) => Pressed is { } pressed ? new Edit(pressed, content) : content;
}
