namespace DigestBot.Storing.Deliveries;

/// <summary>What can happen to a delivery.</summary>
internal enum DeliveryEvent
{
    /// <summary>It is about to leave.</summary>
    Begun,

    /// <summary>It stands in the chat.</summary>
    Sent,

    /// <summary>It did not leave, or does not stand in the chat, or may stand and is to be sent all the same.</summary>
    Again,

    /// <summary>Telegram will not have this content.</summary>
    Refused,

    /// <summary>Whether it stands could not be found out, and the policy says not to send it again.</summary>
    LeftOut,

    /// <summary>The chat cannot be reached, or does not want it any more.</summary>
    Cancelled,

    /// <summary>A person wants what was given up to be tried again.</summary>
    Reopened,
}
