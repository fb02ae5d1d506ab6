using DigestBot.Messages;

namespace DigestBot.Storing.Chats;

/// <summary>What became of one day for one subscriber. There is at most one, so a day comes once.</summary>
/// <param name="Chat">The subscriber.</param>
/// <param name="Day">The digest's day.</param>
/// <param name="Campaign">The campaign that brings it; null where it was missed.</param>
/// <param name="Miss">Why it was missed, where it was.</param>
/// <param name="At">When that was decided.</param>
internal sealed record Receipt(ChatAddress Chat, DateOnly Day, string? Campaign, Miss? Miss, DateTimeOffset At);

/// <summary>Why a subscriber did not get a day.</summary>
internal enum Miss
{
    /// <summary>There was no digest until it was too late.</summary>
    NoDigestInTime,

    /// <summary>The digest was there, but the bot did not run until it was too late.</summary>
    BotWasDown,

    /// <summary>The store was restored from a backup, and whether the day was sent since then is not known.</summary>
    StoreRestored,

    /// <summary>There was a digest, with nothing in it that the subscriber wants.</summary>
    Filtered,

    /// <summary>The subscription rested, because its chat could not be reached.</summary>
    Resting,

    /// <summary>The digest was retracted before the subscriber's hour.</summary>
    Retracted,
}
