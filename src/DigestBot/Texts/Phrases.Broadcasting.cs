namespace DigestBot.Texts;

/// <summary>What administrators read of a broadcast. Texts are HTML; what people typed is escaped here.</summary>
internal abstract partial class Phrases
{
    public abstract string BroadcastDescription { get; }
    public abstract string BroadcastHow { get; }
    public abstract string BroadcastInPrivate { get; }
    public abstract string BroadcastKindUnknown { get; }
    public abstract string BroadcastToWhom { get; }
    public abstract string BroadcastByTag { get; }
    public abstract string BroadcastNobodyFollows { get; }

    public abstract string BroadcastToAll { get; }
    public abstract string BroadcastToGroups { get; }
    public abstract string BroadcastToReaders(Language language);
    public abstract string BroadcastToFollowers(string tag);

    /// <param name="audience">One of those above.</param>
    /// <param name="atLeast">How long it takes at the limits.</param>
    public abstract string BroadcastConfirm(string audience, int chats, int perSecond, TimeSpan atLeast);

    public abstract string BroadcastNobody(string audience);
    public abstract string BroadcastBegun { get; }
    public abstract string BroadcastReported { get; }
    public abstract string BroadcastDropped { get; }
    public abstract string BroadcastOver { get; }
    public abstract string BroadcastTestSent { get; }

    public abstract string BroadcastButtonsHow { get; }
    public abstract string BroadcastButtonsWrong(string line);

    public abstract string BroadcastTestButton { get; }
    public abstract string BroadcastTagsButton { get; }
    public abstract string BroadcastButtonsButton { get; }
    public abstract string BroadcastDropButton { get; }
    public abstract string BroadcastBeginButton { get; }
    public abstract string BroadcastAudienceButton { get; }
    public abstract string BroadcastPauseButton { get; }
    public abstract string BroadcastGoOnButton { get; }
    public abstract string BroadcastCancelButton { get; }

    public abstract string BroadcastRunning { get; }

    /// <param name="reason">Telegram's words where it pauses by itself; empty where an administrator said so.</param>
    public abstract string BroadcastPausing(string reason);

    public abstract string BroadcastCancelling { get; }
    public abstract string BroadcastCancelled { get; }
    public abstract string BroadcastDone { get; }

    public abstract string BroadcastCounts(int sent, int missed, int left);

    /// <param name="tenthsPerSecond">Messages a second, times ten.</param>
    public abstract string BroadcastPace(int tenthsPerSecond, TimeSpan left);

    public abstract string BroadcastTook(TimeSpan time);

    /// <param name="reason">Telegram's words, or the ledger's.</param>
    public abstract string BroadcastMissed(string reason, int chats);

    public abstract string BroadcastFailures(int chats);

    /// <summary>A length of time, to what a person cares for.</summary>
    public abstract string Span(TimeSpan time);

    protected static bool Says(string reason, string words) =>
        reason.Contains(words, StringComparison.OrdinalIgnoreCase);
}
