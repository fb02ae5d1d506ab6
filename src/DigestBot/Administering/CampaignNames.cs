using DigestBot.Storing.Deliveries;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>What an administrator calls a campaign: not by its name in the ledger.</summary>
internal static class CampaignNames
{
    public static string Of(string campaign, Phrases phrases) =>
        Campaign.BroadcastOf(campaign) is { } broadcast ? phrases.BroadcastNumber(broadcast)
        : Campaign.DayOf(campaign) is { } day ? phrases.DigestOf(day)
        : campaign;
}
