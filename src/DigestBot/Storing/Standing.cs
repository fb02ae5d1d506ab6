using DigestBot.Messages;

namespace DigestBot.Storing;

/// <summary>What of a day stands in a chat: the ground for corrections.</summary>
/// <param name="Day">The digest's day.</param>
/// <param name="Chat">Where it stands.</param>
/// <param name="Presentation">How it is shown there.</param>
/// <param name="Revision">The text of the day that the chat was last brought to, or is being brought to.</param>
/// <param name="Steps">How many corrections were begun.</param>
/// <param name="UpdatedAt">The time of correction that its headline shows; null for none.</param>
/// <param name="Settled">Whether the chat shows what the digest says, as far as was last looked.</param>
/// <param name="Parts">The messages by their place in the day.</param>
/// <param name="Pin">Whether the first is to be pinned.</param>
/// <param name="Pinned">The message that was; null for none yet.</param>
internal sealed record Standing(
    DateOnly Day,
    ChatAddress Chat,
    Presentation Presentation,
    int Revision,
    int Steps,
    DateTimeOffset? UpdatedAt,
    bool Settled,
    IReadOnlyList<StandingPart> Parts,
    bool Pin = false,
    int? Pinned = null
)
{
    /// <summary>Whether anything of the day stands.</summary>
    public bool HasMessages => Parts.Any(part => part.MessageId is not null);
}

/// <summary>One message of a day as it stands.</summary>
/// <param name="MessageId">Telegram's id; null where it is not sent yet, was refused, or is gone.</param>
/// <param name="Message">What it shows, or was to show.</param>
internal sealed record StandingPart(int? MessageId, Content Message);
