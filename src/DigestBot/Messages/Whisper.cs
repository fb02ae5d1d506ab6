namespace DigestBot.Messages;

/// <summary>
/// Who alone is to see an answer in a group, and by which right the bot gives it: an administrator needs none, another
/// must name, within 15 seconds, the press or the unseen command that it answers
/// (<see href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands"/>).
/// </summary>
/// <param name="Person">Who asked.</param>
/// <param name="Press">The callback query; null where something was typed.</param>
/// <param name="Command">The ephemeral id of a command that the others do not see; null where they saw it.</param>
internal sealed record Listener(long Person, string? Press = null, int? Command = null);

/// <summary>A message in a group that one person alone sees. Telegram does not promise that it arrives.</summary>
/// <param name="To">Who sees it.</param>
/// <param name="Content">What it shows.</param>
/// <param name="Aloud">What all see instead where Telegram does not allow it: short.</param>
internal sealed record Whisper(Listener To, Content Content, Content Aloud) : OutgoingMessage(Content.Buttons);

/// <summary>Another content for a message that one person alone sees.</summary>
/// <param name="To">Who sees it.</param>
/// <param name="EphemeralId">Its id among the group's ephemeral messages.</param>
/// <param name="Content">What it is to show.</param>
/// <param name="Aloud">What all see instead where Telegram allows neither this nor another whisper: short.</param>
internal sealed record WhisperEdit(Listener To, int EphemeralId, Content Content, Content Aloud)
    : OutgoingMessage(Content.Buttons);
