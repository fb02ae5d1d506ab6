namespace DigestBot.Texts;

/// <summary>What administrators read of the bot itself. Texts are HTML.</summary>
internal abstract partial class Phrases
{
    public abstract string StatusDescription { get; }

    /// <param name="updates">Whether Telegram hands over what people say.</param>
    /// <param name="deliveries">Whether what waits leaves.</param>
    public abstract string StatusHealth(bool updates, bool deliveries);

    /// <param name="perSecond">How many left within the last second.</param>
    /// <param name="limit">How many may.</param>
    public abstract string StatusQueue(int waiting, int perSecond, int limit);

    public abstract string BroadcastNumber(int id);

    /// <param name="reason">Why; empty where an administrator wanted it so.</param>
    public abstract string StatusPaused(string campaign, int left, string reason);
    public abstract string StatusPlan(DateOnly day, DateTime at);
    public abstract string StatusPostHour(TimeOnly at, string zone);
    public abstract string StatusNextRound(DateTime at);
    public abstract string StatusStore(int days, int subscribers, int kibibytes);

    /// <param name="free">How many megabytes are left.</param>
    /// <param name="isLittle">Whether that is too few.</param>
    public abstract string StatusDisk(long free, bool isLittle);

    public abstract string StatusVersion(string version, TimeSpan running);
    public abstract string StatusTrouble { get; }
    public abstract string StatusAt(DateTime at);
}
