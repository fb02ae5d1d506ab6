namespace DigestBot.Storing.Deliveries;

/// <summary>Who goes first where several may: a person who asks is answered before a day is posted.</summary>
internal enum Lane
{
    /// <summary>Answers to people.</summary>
    Conversation,

    /// <summary>A day's digest for the groups, and corrections.</summary>
    Post,

    /// <summary>What goes to many people.</summary>
    Broadcast,
}
