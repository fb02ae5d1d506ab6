namespace DigestBot.Delivering;

/// <summary>How long a chat waits where only time can mend it.</summary>
/// <param name="Length">Until it is worth looking again.</param>
/// <param name="IsFailure">Whether nothing got through; else it is only too soon to tell.</param>
internal readonly record struct Backoff(TimeSpan Length, bool IsFailure);
