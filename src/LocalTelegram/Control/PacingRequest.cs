namespace LocalTelegram.Control;

/// <summary>Changes to the pacing; what is left out stays.</summary>
/// <param name="Enabled">Whether anything is refused for haste.</param>
/// <param name="PerSecond">Messages a second over all chats.</param>
/// <param name="PaidPerSecond">The same for calls that pay.</param>
/// <param name="ChatBurst">Messages to one chat that pass at once.</param>
/// <param name="GroupPerMinute">Messages a minute to one group.</param>
internal sealed record PacingRequest(
    bool? Enabled = null,
    int? PerSecond = null,
    int? PaidPerSecond = null,
    int? ChatBurst = null,
    int? GroupPerMinute = null
);
