namespace DigestBot.Storing.Pacing;

/// <summary>A moment whose age can be told after a restart.</summary>
/// <param name="Time">What the wall clock said; somebody may have set it since.</param>
/// <param name="Uptime">What the machine's own counter said, which nobody sets but which begins anew with the machine.</param>
internal readonly record struct Moment(DateTimeOffset Time, TimeSpan Uptime)
{
    public static Moment Now(TimeProvider clock) => new(clock.GetUtcNow(), clock.GetElapsedTime(0));

    /// <summary>
    /// How long ago it was, at least: the shorter of what the two say, so that neither a clock set forward nor a
    /// machine that was started anew makes anything seem over that is not.
    /// </summary>
    public TimeSpan AgeAt(Moment now)
    {
        var byClock = now.Time - Time;
        var byCounter = now.Uptime >= Uptime ? now.Uptime - Uptime : TimeSpan.MaxValue;
        var shorter = byClock < byCounter ? byClock : byCounter;
        return shorter > TimeSpan.Zero ? shorter : TimeSpan.Zero;
    }
}
