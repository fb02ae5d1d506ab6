namespace DigestBot.Telegram;

/// <summary>
/// What Telegram says to an edit that would change nothing in the message meant: so it is found out, without an
/// effect, whether a message of which the answer was lost stands in the chat.
/// </summary>
internal abstract record ProbeOutcome
{
    private ProbeOutcome() { }

    /// <summary>"message is not modified": it is the message meant.</summary>
    public sealed record ThisOne : ProbeOutcome;

    /// <summary>"message can't be edited": it is somebody else's.</summary>
    public sealed record Anothers : ProbeOutcome;

    /// <summary>"message to edit not found": the chat has no message of that id.</summary>
    public sealed record NotThere : ProbeOutcome;

    /// <summary>It was not found out.</summary>
    public sealed record Hindered(Outcome Outcome) : ProbeOutcome;
}
