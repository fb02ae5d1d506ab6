using DigestBot.Messages;

namespace DigestBot.Storing.Deliveries;

/// <summary>One part of a campaign for one chat: a line of the ledger.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Lane">The campaign's lane.</param>
/// <param name="Chat">Who is to get it.</param>
/// <param name="Part">Which message of the campaign, from 0.</param>
/// <param name="State">How far it is.</param>
/// <param name="After">
/// While it is being sent: the highest message id known before; if it stands in the chat, its id is above.
/// </param>
/// <param name="MessageId">Telegram's id of the message, once sent.</param>
/// <param name="Reason">Why it was not sent, where it was not.</param>
/// <param name="At">When the state last changed.</param>
/// <param name="MayStandTwice">
/// Whether it was sent again by <c>Delivering:WhenUnknown</c>, though nobody could tell whether it stood already.
/// </param>
internal sealed record Delivery(
    string Campaign,
    Lane Lane,
    ChatAddress Chat,
    int Part,
    DeliveryState State,
    int After,
    int? MessageId,
    string? Reason,
    DateTimeOffset At,
    bool MayStandTwice = false
)
{
    /// <summary>Its name; names of one campaign and chat sort in the order of sending.</summary>
    public string Id => $"{Campaign}|{Chat}|{Part:D4}";

    /// <summary>Whether it was ended without having been sent.</summary>
    public bool IsGivenUp => State is DeliveryState.Refused or DeliveryState.Cancelled or DeliveryState.Unknown;

    /// <summary>Whether there is something left to do.</summary>
    public bool IsDue => State is DeliveryState.Waiting or DeliveryState.Sending;
}
