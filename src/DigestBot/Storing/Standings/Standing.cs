using DigestBot.Messages;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Storing.Standings;

/// <summary>What of a day stands in a chat: the ground for corrections.</summary>
/// <param name="Day">The digest's day.</param>
/// <param name="Chat">Where it stands.</param>
/// <param name="Presentation">How it is shown there.</param>
/// <param name="Revision">The text of the day that the chat was last brought to, or is being brought to.</param>
/// <param name="Steps">How many corrections were begun.</param>
/// <param name="UpdatedAt">The time of correction that its headline shows; null for none.</param>
/// <param name="Parts">The messages by their place in the day.</param>
/// <param name="Pending">How many deliveries of the day are still due there.</param>
/// <param name="Look">Whether it may not be what the digest says, and has to be looked at once nothing is due.</param>
/// <param name="Pin">Whether the first message is to be pinned.</param>
/// <param name="Pinned">The message that was; null for none yet.</param>
/// <param name="MayLack">
/// Whether messages may stand that are not known here, because the store was restored from a backup.
/// </param>
internal sealed record Standing(
    DateOnly Day,
    ChatAddress Chat,
    Presentation Presentation,
    int Revision,
    int Steps,
    DateTimeOffset? UpdatedAt,
    IReadOnlyList<StandingPart> Parts,
    int Pending = 0,
    bool Look = false,
    bool Pin = false,
    int? Pinned = null,
    bool MayLack = false
)
{
    /// <summary>Whether anything of the day stands.</summary>
    public bool HasMessages => Parts.Any(part => part.MessageId is not null);
}

/// <summary>One message of a day as it stands.</summary>
/// <param name="MessageId">Telegram's id; null where it is not sent yet, was refused, or is gone.</param>
/// <param name="Shows">What it shows, or was to show.</param>
internal sealed record StandingPart(int? MessageId, ContentKey Shows);
