using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;

namespace DigestBot.Storing.Chats;

/// <summary>What is done about a subscriber's appointment, and what comes after it.</summary>
/// <param name="Subscriber">The subscriber with the appointment that is dealt with.</param>
/// <param name="Campaign">What is sent; null for nothing.</param>
/// <param name="Misses">The days that are missed, each with the reason.</param>
/// <param name="Next">The next appointment, of a later day.</param>
internal sealed record Step(
    Subscriber Subscriber,
    Campaign? Campaign,
    IReadOnlyList<(DateOnly Day, Miss Miss)> Misses,
    Appointment Next
);
