namespace DigestBot.Storing.Deliveries;

/// <summary>
/// How far a delivery is. Waiting ⇄ Sending, until one of the others; <see cref="Succession"/> says what follows what.
/// </summary>
internal enum DeliveryState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>
    /// The request may have left. Without a record of its end nobody knows what became of it, and nothing else is
    /// sent to the chat until that is found out.
    /// </summary>
    Sending,

    /// <summary>Telegram gave it a message id.</summary>
    Sent,

    /// <summary>Telegram will not have this content.</summary>
    Refused,

    /// <summary>Whether it stands in the chat could not be found out, and the policy says not to send it again.</summary>
    Unknown,

    /// <summary>The chat can no longer be reached, or wanted no more.</summary>
    Cancelled,
}
