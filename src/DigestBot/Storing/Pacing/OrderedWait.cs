namespace DigestBot.Storing.Pacing;

/// <summary>A wait that Telegram ordered (429).</summary>
/// <param name="Ordered">When.</param>
/// <param name="Length">For how long.</param>
internal readonly record struct OrderedWait(Moment Ordered, TimeSpan Length)
{
    /// <summary>How long is left of it; zero or less where it is over.</summary>
    public TimeSpan LeftAt(Moment now) => Length - Ordered.AgeAt(now);

    /// <summary>This one, or another where that ends later.</summary>
    public OrderedWait OrLonger(OrderedWait other, Moment now) => other.LeftAt(now) > LeftAt(now) ? other : this;
}
