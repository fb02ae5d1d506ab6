using DigestBot.Messages;

namespace DigestBot.Storing;

/// <summary>What of a day stands in a chat: the ground for corrections.</summary>
/// <param name="Day">The digest's day.</param>
/// <param name="Chat">Where it stands.</param>
/// <param name="Revision">The text of the day that the chat was last brought to, or is being brought to.</param>
/// <param name="Steps">How many corrections were begun.</param>
/// <param name="UpdatedAt">The time of correction that its headline shows; null for none.</param>
/// <param name="Settled">Whether the chat shows what the digest says, as far as was last looked.</param>
/// <param name="Parts">The messages by their place in the day.</param>
internal sealed record Standing(
    DateOnly Day,
    ChatAddress Chat,
    int Revision,
    int Steps,
    DateTimeOffset? UpdatedAt,
    bool Settled,
    IReadOnlyList<StandingPart> Parts
);

/// <summary>One message of a day as it stands.</summary>
/// <param name="MessageId">Telegram's id; null where it is not sent yet, was refused, or is gone.</param>
/// <param name="Message">What it shows, or was to show.</param>
internal sealed record StandingPart(int? MessageId, TextMessage Message);
