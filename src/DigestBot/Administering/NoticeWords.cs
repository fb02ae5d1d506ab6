using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>A notice as an administrator reads it.</summary>
internal sealed class NoticeWords(ChatStore chats)
{
    public string Of(Notice notice, Phrases phrases) =>
        notice switch
        {
            Notice.CampaignPaused paused => phrases.CampaignPaused(
                CampaignNames.Of(paused.Campaign, phrases),
                paused.Left,
                paused.Reason
            ),
            Notice.DocumentRefused refused => phrases.DocumentRefused(refused.Day, Name(refused.Chat), refused.Reason),
            Notice.PartRefused refused => phrases.PartRefused(
                CampaignNames.Of(refused.Campaign, phrases),
                refused.Part,
                refused.Reason
            ),
            Notice.PartLeftOut left => phrases.PartLeftOut(CampaignNames.Of(left.Campaign, phrases), Name(left.Chat)),
            Notice.PinRefused refused => phrases.PinRefused(Name(refused.Chat), refused.Reason),
            Notice.GroupGone gone => phrases.GroupGone(Name(gone.Chat), gone.Reason),
            Notice.GroupRightsLost lost => phrases.GroupRightsLost(Name(lost.Chat)),
            Notice.GroupUnknown unknown => phrases.GroupUnknown(unknown.Group, unknown.Reason),
            Notice.StoreRestored restored => phrases.StoreRestored(restored.LastDayLeftAlone),
            Notice.DigestRefused refused => phrases.DigestRefused(Why(refused, phrases), refused.Others),
            Notice.LexiconRefused refused => phrases.LexiconRefused(refused.Reason),
            Notice.DiskNearlyFull full => phrases.DiskNearlyFull(full.Folder, full.Free, full.Least),
            Notice.DigestLate late => phrases.DigestLate(late.Day, late.At, late.Zone),
            _ => throw new NotSupportedException(notice.GetType().Name),
        };

    private static string Why(Notice.DigestRefused refused, Phrases phrases) =>
        refused is { Place: { } place, Flaw: { } flaw }
            ? FlawWords.Of(place, flaw, phrases)
            : Phrases.Reason(refused.Reason);

    private string Name(ChatAddress chat) => chats.Find(chat with { Topic = null })?.Title ?? chat.ToString();
}
