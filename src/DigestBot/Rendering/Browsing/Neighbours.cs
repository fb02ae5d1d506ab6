namespace DigestBot.Rendering.Browsing;

/// <summary>Whether there are digests before and after a day.</summary>
internal readonly record struct Neighbours(bool HasEarlier, bool HasLater)
{
    /// <summary>
    /// What is taken for granted of a day that is brought to subscribers. What really is would change with each new
    /// day, and every message that stands with it.
    /// </summary>
    public static readonly Neighbours WhenNewest = new(HasEarlier: true, HasLater: false);
}
