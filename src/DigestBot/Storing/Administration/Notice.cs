using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Storing.Administration;

/// <summary>Something that happened on its own and that a person has to see to: the administrators are told of it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "notice")]
[JsonDerivedType(typeof(CampaignPaused), "campaign-paused")]
[JsonDerivedType(typeof(DocumentRefused), "document-refused")]
[JsonDerivedType(typeof(PartRefused), "part-refused")]
[JsonDerivedType(typeof(PartLeftOut), "part-left-out")]
[JsonDerivedType(typeof(PinRefused), "pin-refused")]
[JsonDerivedType(typeof(GroupGone), "group-gone")]
[JsonDerivedType(typeof(GroupRightsLost), "group-rights-lost")]
[JsonDerivedType(typeof(GroupUnknown), "group-unknown")]
[JsonDerivedType(typeof(StoreRestored), "store-restored")]
[JsonDerivedType(typeof(LexiconRefused), "lexicon-refused")]
[JsonDerivedType(typeof(DigestRefused), "digest-refused")]
[JsonDerivedType(typeof(DiskNearlyFull), "disk-nearly-full")]
[JsonDerivedType(typeof(DigestLate), "digest-late")]
internal abstract record Notice
{
    private Notice() { }

    /// <summary>What it is about: of notices about the same thing one is told a day.</summary>
    [JsonIgnore]
    public abstract string About { get; }

    /// <summary>A campaign waits, since nothing got through for too long; it goes on by itself.</summary>
    /// <param name="Campaign">Its name.</param>
    /// <param name="Left">How many deliveries are still due.</param>
    /// <param name="Reason">What the last attempt met.</param>
    /// <param name="Until">When it is tried again.</param>
    public sealed record CampaignPaused(string Campaign, int Left, string Reason, DateTimeOffset Until) : Notice
    {
        public override string About => $"paused {Campaign}";
    }

    /// <summary>Telegram refused a rich message for its content, and the day was shown in classic messages instead.</summary>
    public sealed record DocumentRefused(DateOnly Day, ChatAddress Chat, string Reason) : Notice
    {
        public override string About => $"document {Day:O}";
    }

    /// <summary>Telegram refused a message for its content; the other parts went on.</summary>
    /// <param name="Campaign">The campaign's name.</param>
    /// <param name="Part">Which of its messages, from 1.</param>
    /// <param name="Reason">Telegram's words.</param>
    public sealed record PartRefused(string Campaign, int Part, string Reason) : Notice
    {
        public override string About => $"part {Campaign} {Part}";
    }

    /// <summary>
    /// Of a message nobody knows whether it stands, and it was not sent again; there may be more of the same campaign.
    /// </summary>
    /// <param name="Campaign">The campaign's name.</param>
    /// <param name="Chat">Where it may be missing.</param>
    public sealed record PartLeftOut(string Campaign, ChatAddress Chat) : Notice
    {
        public override string About => $"left out {Campaign}";
    }

    /// <summary>The headline could not be pinned.</summary>
    public sealed record PinRefused(ChatAddress Chat, string Reason) : Notice
    {
        public override string About => $"pin {Chat}";
    }

    /// <summary>A group cannot be reached any more; what waited for it is cancelled.</summary>
    public sealed record GroupGone(ChatAddress Chat, string Reason) : Notice
    {
        public override string About => $"gone {Chat}";
    }

    /// <summary>The bot is no administrator any more of the group that gets every day, or may not speak there.</summary>
    public sealed record GroupRightsLost(ChatAddress Chat) : Notice
    {
        public override string About => $"rights {Chat}";
    }

    /// <summary>The group that the settings name cannot be had from Telegram, so nothing can be posted there.</summary>
    public sealed record GroupUnknown(string Group, string Reason) : Notice
    {
        public override string About => $"unknown {Group}";
    }

    /// <summary>The store was restored from a backup: days up to this one are not posted by themselves.</summary>
    public sealed record StoreRestored(DateOnly LastDayLeftAlone) : Notice
    {
        public override string About => "restored";
    }

    /// <summary>The lexicon was saved with something wrong in it; the one before stays in use.</summary>
    /// <param name="Reason">File, line and column, what is wrong and how to mend it.</param>
    public sealed record LexiconRefused(string Reason) : Notice
    {
        public override string About => $"lexicon {Mark(Reason)}";
    }

    /// <summary>A file that came in is no digest, and changed nothing.</summary>
    /// <param name="Reason">File, line and column, what is wrong and how to mend it, in English.</param>
    /// <param name="Others">How many more came in together with it that are none.</param>
    /// <param name="Place">File, line and column; null in notices of earlier versions.</param>
    /// <param name="Flaw">What is wrong; null where the place is.</param>
    public sealed record DigestRefused(string Reason, int Others, string? Place = null, Flaw? Flaw = null) : Notice
    {
        public override string About => $"refused {Mark(Reason)}";
    }

    /// <summary>The disk on which the store lies is nearly full.</summary>
    /// <param name="Folder">A folder of that disk.</param>
    /// <param name="Free">How many megabytes are left.</param>
    /// <param name="Least">How many are to be.</param>
    public sealed record DiskNearlyFull(string Folder, long Free, long Least) : Notice
    {
        public const string TheDisk = "disk";

        public override string About => TheDisk;
    }

    /// <summary>A day's digest is not there by the hour by which it usually is.</summary>
    /// <param name="At">That hour.</param>
    /// <param name="Zone">Where it is meant.</param>
    public sealed record DigestLate(DateOnly Day, TimeOnly At, string Zone) : Notice
    {
        public override string About => Of(Day);

        public static string Of(DateOnly day) => $"late {day:O}";
    }

    /// <summary>Tells texts apart.</summary>
    private static string Mark(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
