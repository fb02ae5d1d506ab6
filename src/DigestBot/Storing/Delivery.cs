using DigestBot.Messages;

namespace DigestBot.Storing;

/// <summary>One part of a campaign for one chat: a line of the ledger.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Chat">Who is to get it.</param>
/// <param name="Part">Which message of the campaign, from 0.</param>
/// <param name="State">How far it is.</param>
/// <param name="MessageId">Telegram's id of the message, once sent.</param>
/// <param name="Reason">Why it was not sent, where it was not.</param>
/// <param name="At">When the state last changed.</param>
internal sealed record Delivery(
    string Campaign,
    ChatAddress Chat,
    int Part,
    DeliveryState State,
    int? MessageId,
    string? Reason,
    DateTimeOffset At
)
{
    /// <summary>Its name; names of one campaign and chat sort in the order of sending.</summary>
    public string Id => $"{Campaign}|{Chat}|{Part:D4}";
}

/// <summary>How far a delivery is. Nothing leaves <see cref="Sent"/>, <see cref="Refused"/> or <see cref="Cancelled"/>.</summary>
internal enum DeliveryState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>The request may have left; without a record of its end, nobody knows what became of it.</summary>
    Sending,

    /// <summary>Telegram gave it a message id.</summary>
    Sent,

    /// <summary>Telegram will not have this content.</summary>
    Refused,

    /// <summary>Whether it stands in the chat could not be found out, and the policy says not to send it again.</summary>
    Unknown,

    /// <summary>The chat can no longer be reached.</summary>
    Cancelled,
}
