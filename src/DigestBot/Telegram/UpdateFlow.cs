namespace DigestBot.Telegram;

/// <summary>Whether updates come: when Telegram last answered a request for them, be it with none.</summary>
internal sealed class UpdateFlow(TimeProvider clock)
{
    /// <summary>Two polls held back as long as they may be, and some.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds((2 * BotClient.PollSeconds) + 20);

    private long _last = clock.GetTimestamp();

    /// <summary>The time since the last answer, or since the start.</summary>
    public TimeSpan SinceTheLast => clock.GetElapsedTime(Volatile.Read(ref _last));

    public bool Flows => SinceTheLast < Longest;

    public void Came() => Volatile.Write(ref _last, clock.GetTimestamp());
}
