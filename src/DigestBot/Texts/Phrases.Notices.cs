namespace DigestBot.Texts;

/// <summary>What administrators are told without having asked. Texts are HTML; Telegram's words are escaped here.</summary>
internal abstract partial class Phrases
{
    /// <param name="left">How many messages are still to be sent.</param>
    public abstract string CampaignPaused(string campaign, int left, string reason);

    public abstract string DocumentRefused(DateOnly day, string chat, string reason);

    /// <param name="part">Which message, from 1.</param>
    public abstract string PartRefused(string campaign, int part, string reason);

    /// <summary>It was not found out whether a message stands, and it was not sent again.</summary>
    public abstract string PartLeftOut(string campaign, string chat);

    public abstract string PinRefused(string chat, string reason);
    public abstract string GroupGone(string chat, string reason);
    public abstract string GroupUnknown(string group, string reason);

    /// <param name="last">The last day that is not posted by itself.</param>
    public abstract string StoreRestored(DateOnly last);

    /// <param name="why">As <see cref="FlawAt"/> says it.</param>
    /// <param name="others">How many more were refused together with it.</param>
    public abstract string DigestRefused(string why, int others);

    public abstract string LexiconRefused(string reason);

    /// <param name="free">How many megabytes are left.</param>
    /// <param name="least">How many are to be.</param>
    public abstract string DiskNearlyFull(string folder, long free, long least);

    /// <param name="at">By when it usually is there, in that zone.</param>
    public abstract string DigestLate(DateOnly day, TimeOnly at, string zone);

    /// <summary>Words that stand as they were given: Telegram's, the system's or an editor's.</summary>
    public static string Reason(string words) => $"<code>{Escaped(words)}</code>";
}
