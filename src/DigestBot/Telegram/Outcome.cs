namespace DigestBot.Telegram;

/// <summary>
/// What became of a request: a closed set, translated from Telegram's answers in one place
/// (<see cref="OutcomeTranslation"/>) and switched over exhaustively.
/// </summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <summary>Whether Telegram may still be at work on the request: it left, and no answer came.</summary>
    public bool MayStillArrive { get; init; }

    /// <summary>Why nothing came of it, for whoever runs the bot.</summary>
    public string InWords() =>
        this switch
        {
            Failed failed => failed.Reason,
            Unknown unknown => unknown.Reason,
            Gone gone => gone.Reason,
            Refused refused => refused.Reason,
            RetryAfter { Wait: var wait } => $"it asks to wait {wait}",
            Unauthorized => "it does not take the token",
            _ => ToString(),
        };

    /// <summary>It stands in the chat.</summary>
    public sealed record Sent(int MessageId) : Outcome;

    /// <summary>Too fast (429): nothing was sent, and nothing may be until the time has passed.</summary>
    public sealed record RetryAfter(TimeSpan Wait) : Outcome;

    /// <summary>The chat cannot be reached any more: blocked, deactivated, kicked, deleted, not found.</summary>
    public sealed record Gone(string Reason) : Outcome;

    /// <summary>The group became a supergroup and lives on under another id.</summary>
    public sealed record Migrated(long ChatId) : Outcome;

    /// <summary>Telegram will not have this content, and never will.</summary>
    public sealed record Refused(string Reason) : Outcome;

    /// <summary>The token is not (or no longer) good: nothing can be sent until an operator mends it.</summary>
    public sealed record Unauthorized : Outcome;

    /// <summary>It did not reach Telegram: nothing stands in the chat.</summary>
    public sealed record Failed(string Reason) : Outcome;

    /// <summary>The answer was lost: it may stand in the chat, or not.</summary>
    public sealed record Unknown(string Reason) : Outcome;
}
