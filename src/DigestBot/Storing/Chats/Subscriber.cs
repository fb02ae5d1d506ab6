using DigestBot.Messages;
using DigestBot.Subscribing;

namespace DigestBot.Storing.Chats;

/// <summary>A chat with what it chose, and how far its subscription is.</summary>
/// <param name="Chat">Where digests go: a chat, or one topic of a forum.</param>
/// <param name="Subscription">What it chose; kept when it ends, for whoever comes back.</param>
/// <param name="State">Whether digests go out.</param>
/// <param name="Next">The next digest, as long as they do.</param>
/// <param name="RestsFrom">The first day that is missed while it rests; null where it does not, or had none to come.</param>
internal sealed record Subscriber(
    ChatAddress Chat,
    Subscription Subscription,
    SubscriberState State,
    Appointment? Next,
    DateOnly? RestsFrom = null
)
{
    public bool IsOn => State == SubscriberState.On;
}

internal enum SubscriberState
{
    /// <summary>It asked for nothing, or for no more.</summary>
    Off,

    /// <summary>It gets its digests.</summary>
    On,

    /// <summary>It wants them and cannot be reached: blocked, or the bot was removed. It goes on when it can.</summary>
    Resting,
}
